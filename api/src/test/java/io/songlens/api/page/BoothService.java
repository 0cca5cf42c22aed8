package io.songlens.api.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.api.bench.FreePort;
import io.songlens.api.bench.ServiceProcess;
import io.songlens.api.support.Client;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The service behind a booth, as a process of its own that can be killed and started again. */
final class BoothService implements AutoCloseable {
  static final int SONG_SECONDS = 12;

  private final Path folder;
  private final boolean soon;
  private final int port;
  private final Client client;
  private ServiceProcess process;
  private int starts;

  /**
   * Starts it.
   *
   * @param folder what outlives a kill
   * @param soon whether to start sooner and work slower
   */
  BoothService(Path folder, boolean soon) throws IOException {
    this.folder = folder;
    this.soon = soon;
    this.port = FreePort.find();
    this.client = new Client(port);
    this.process = startProcess();
  }

  private ServiceProcess startProcess() throws IOException {
    return ServiceProcess.start(
            null,
            soon,
            folder.resolve("service-" + ++starts + ".log"),
            List.of(
                "--server.port=" + port,
                "--songlens.data=" + folder.resolve("data"),
                "--songlens.beat.heart=1s",
                "--logging.level.io.songlens.api.cli=info"))
        .awaitStart();
  }

  /** Ends it as a loss of power would, and starts it again on what is left. */
  void failAndComeBack() throws IOException {
    process.kill();
    process = startProcess();
  }

  String address() {
    return "http://127.0.0.1:" + port;
  }

  ServiceProcess process() {
    return process;
  }

  JsonNode song(String id) {
    return client.song(id);
  }

  /** Waits until somebody is at the song; fails if it is too late to be in the middle of it. */
  void awaitMiddle(String id) {
    Client.await(
        "song " + id + " is being made", () -> client.song(id), song -> percent(song) >= 5);
    if (client.song(id).path("state").asString().equals("done")) {
      throw new AssertionError("Song " + id + " was done before it could be disturbed");
    }
  }

  private static double percent(JsonNode song) {
    return song.path("percent").asDouble();
  }

  void awaitDone(String id) {
    client.await(id, "done");
  }

  /**
   * Memory after a collection, in megabytes of 1,000,000 bytes.
   *
   * @param living all that lives
   * @param kept how much of it is recordings and phrases that may be wanted again
   */
  record Heap(double living, double kept) {}

  Heap heap() throws IOException, InterruptedException {
    process.collectGarbage();
    String figures = client.get("/actuator/prometheus").body();
    return new Heap(
        megabytes(figures, "jvm_memory_used_bytes{area=\"heap\""),
        megabytes(figures, "songlens_kept_bytes{"));
  }

  private static double megabytes(String figures, String start) {
    List<String> lines = figures.lines().filter(line -> line.startsWith(start)).toList();
    assertThat(lines).as(start).isNotEmpty();
    return lines.stream()
            .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
            .sum()
        / 1e6;
  }

  int storedSongs() throws IOException {
    try (Stream<Path> songs = Files.list(songs())) {
      return Math.toIntExact(songs.count());
    }
  }

  int storedFiles() throws IOException {
    try (Stream<Path> files = Files.walk(songs())) {
      return Math.toIntExact(files.filter(Files::isRegularFile).count());
    }
  }

  private Path songs() {
    return folder.resolve("data/store/objects/songs");
  }

  @Override
  public void close() {
    process.kill();
  }
}
