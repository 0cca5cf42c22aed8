package io.songlens.api.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.api.support.Client;
import io.songlens.api.support.Order;
import io.songlens.api.support.TestService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Two processes on one data folder; the one that makes the song and hosts the database dies. */
class TakeOverTest {
  private final List<Process> processes = new ArrayList<>();
  private Path data;

  @BeforeEach
  void choose(@TempDir Path folder) {
    data = folder.resolve("data");
  }

  @AfterEach
  void stopAll() throws InterruptedException {
    for (Process process : processes) {
      process.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
    }
  }

  @Test
  void aKilledWorkersSongIsFinishedOnceByAnother() throws Exception {
    Process first = start("first");
    Client atFirst = connect(first);
    String id = atFirst.ordered(Order.ofOnePhoto().with("wish", "wait").with("seed", "42"));
    atFirst.await(id, "rendering");
    Process second = start("second");
    Client atSecond = connect(second);
    assertThat(atSecond.song(id).path("state").asString()).isEqualTo("rendering");

    first.destroyForcibly().waitFor();
    Files.createFile(data.resolve("gate"));

    JsonNode song = atSecond.await(id, "done");
    assertThat(Files.readAllLines(data.resolve("journal")))
        .containsExactly("start 42", "render 42", "start 42", "end 42");
    String link = song.path("links").path("trace.json").asString();
    assertThat(atSecond.get(link).body()).contains("\"beach\"");
  }

  @Test
  void aStoppedServicesSongIsFinishedByTheNextOne() throws Exception {
    Process first = start("first");
    Client atFirst = connect(first);
    String id = atFirst.ordered(Order.ofOnePhoto().with("wish", "wait").with("seed", "43"));
    atFirst.await(id, "rendering");
    first.destroy(); // SIGTERM: the worker stops by itself and hands the song back
    assertThat(first.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(logs()).doesNotContain("ERROR", "WARN");

    Files.createFile(data.resolve("gate"));
    Client atSecond = connect(start("second"));
    atSecond.await(id, "done");
    assertThat(Files.readAllLines(data.resolve("journal")))
        .containsExactly("start 43", "render 43", "start 43", "end 43");
  }

  private Process start(String name) throws IOException {
    Files.createDirectories(data);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty(
                    "surefire.real.class.path", System.getProperty("java.class.path")),
                TestService.class.getName(),
                "--server.port=0",
                "--songlens.data=" + data,
                "--songlens.generator=tiny",
                "--songlens.beat.heart=1s",
                "--songlens.drain=1s")
            .redirectErrorStream(true)
            .redirectOutput(data.resolve(name + ".log").toFile())
            .start();
    processes.add(process);
    return process;
  }

  private Client connect(Process process) {
    Path file = data.resolve("port-" + process.pid());
    Client.await(
        "the service has started",
        () -> Files.exists(file),
        started -> {
          assertThat(process.isAlive()).as("The service is alive:\n%s", logs()).isTrue();
          return started;
        });
    try {
      return new Client(Integer.parseInt(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String logs() {
    StringBuilder all = new StringBuilder();
    try (var logs = Files.newDirectoryStream(data, "*.log")) {
      for (Path log : logs) {
        all.append(log.getFileName()).append('\n').append(Files.readString(log));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all.toString();
  }
}
