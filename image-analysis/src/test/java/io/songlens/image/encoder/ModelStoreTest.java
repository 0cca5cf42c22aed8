package io.songlens.image.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelStoreTest {
  private static final byte[] CONTENT = "a network".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;

  private final AtomicInteger requests = new AtomicInteger();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server = unstarted();

  private static HttpServer unstarted() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeEach
  void start() {
    server.setExecutor(threads);
    server.createContext(
        "/model.pt",
        exchange -> {
          requests.incrementAndGet();
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(CONTENT);
          }
        });
    server.createContext(
        "/silent.pt",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          OutputStream out = exchange.getResponseBody();
          out.write(1);
          out.flush();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void aFileIsFetchedOnceAndKeptUnderItsChecksum() throws IOException {
    ModelStore.Located first = store().locate(address("/model.pt"), null);
    ModelStore.Located second = store().locate(address("/model.pt"), first.sha256());

    assertThat(Files.readAllBytes(first.file())).isEqualTo(CONTENT);
    assertThat(first.file().getFileName().toString()).endsWith("-" + first.sha256() + ".pt");
    assertThat(second).isEqualTo(first);
    assertThat(requests).hasValue(1);
    assertThat(kept()).isEqualTo(1);
  }

  @Test
  void aKeptFileThatWasDamagedIsFetchedAgain() throws IOException {
    Path file = store().locate(address("/model.pt"), null).file();
    Files.writeString(file, "damaged");

    ModelStore.Located again = store().locate(address("/model.pt"), null);

    assertThat(Files.readAllBytes(again.file())).isEqualTo(CONTENT);
    assertThat(requests).hasValue(2);
  }

  @Test
  void aFileUrlIsUsedWhereItIs() throws IOException {
    Path file = Files.write(folder.resolve("own.pt"), CONTENT);

    assertThat(store().locate(file.toUri().toString(), null).file()).isEqualTo(file);
    assertThat(store().locate(file.toString(), null).file()).isEqualTo(file);
  }

  @Test
  void anotherChecksumIsRefusedAndNothingIsKept() throws IOException {
    assertRefused(store(), address("/model.pt"), "0".repeat(64), "its labels are for 000");
    assertThat(kept()).isZero();
  }

  @Test
  void tooLargeAFileIsRefusedWhateverItsServerSays() throws IOException {
    ModelStore small = new ModelStore(cache(), 4, Duration.ofSeconds(20));

    assertRefused(small, address("/model.pt"), null, "is larger than 0 MB");
    assertThat(kept()).isZero();
  }

  @Test
  void aSilentServerIsGivenUp() throws IOException {
    ModelStore hasty = new ModelStore(cache(), 1_000_000, Duration.ofSeconds(1));

    assertRefused(hasty, address("/silent.pt"), null, "was not fetched within 1 s");
    assertThat(kept()).isZero();
  }

  @Test
  void aServersRefusalAndAnUnreachableServerAreTold() {
    String gone = address("/none.pt");
    assertRefused(store(), gone, null, "the server answered 404");
    server.stop(0);
    assertRefused(store(), gone, null, "cannot be fetched: ConnectException");
  }

  @Test
  void secretsInAnAddressAreNotTold() {
    URI address = URI.create("https://user:secret@example.org/m.pt?token=secret");

    assertThat(Download.shown(address)).isEqualTo("https://example.org/m.pt");
  }

  private static void assertRefused(
      ModelStore store, String address, @Nullable String sha256, String reason) {
    assertThatThrownBy(() -> store.locate(address, sha256))
        .isInstanceOf(UnusableModelException.class)
        .hasMessageContaining(reason);
  }

  private ModelStore store() {
    return new ModelFolder(folder).store();
  }

  private Path cache() {
    return new ModelFolder(folder).cache();
  }

  private long kept() throws IOException {
    try (Stream<Path> files = Files.list(cache())) {
      return files.count();
    }
  }

  private String address(String path) {
    return "http://localhost:" + server.getAddress().getPort() + path;
  }
}
