package io.songlens.storage.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.songlens.storage.ObjectKey;
import io.songlens.storage.ObjectStore;
import io.songlens.storage.ObjectStoreContract;
import io.songlens.storage.StorageException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3ObjectStoreTest extends ObjectStoreContract {
  private static S3Proxy server;
  private static S3ObjectStore store;
  private static S3Settings settings;
  private static Path blobs;

  @BeforeAll
  static void start(@TempDir Path folderOfBlobs) throws Exception {
    blobs = folderOfBlobs;
    Properties folder = new Properties();
    folder.setProperty("jclouds.filesystem.basedir", blobs.toString());
    server =
        S3Proxy.builder()
            .blobStore(BlobStores.create("filesystem", folder))
            .awsAuthentication(AuthenticationType.AWS_V4, "account", "a-secret-of-the-test")
            .endpoint(URI.create("http://127.0.0.1:0"))
            .stopTimeout(0)
            .build();
    server.start();
    URI endpoint = URI.create("http://127.0.0.1:" + server.getPort());
    settings = new S3Settings(endpoint, "us-east-1", "songs", "account", "a-secret-of-the-test");
    store = S3ObjectStore.open(settings);
  }

  @AfterAll
  static void stop() throws Exception {
    store.close();
    server.stop();
  }

  @Override
  protected ObjectStore store() {
    return store;
  }

  @Override
  protected Path fileOf(ObjectKey key) {
    return blobs.resolve(settings.bucket()).resolve(key.value());
  }

  /** A presigned link is judged by the server's clock, which nobody can move. */
  @Override
  protected void letPass(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
  }

  @Override
  protected Fetched fetch(URI link) throws Exception {
    HttpResponse<String> response =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(link).build(), HttpResponse.BodyHandlers.ofString());
    String disposition = response.headers().firstValue("Content-Disposition").orElse("");
    return new Fetched(response.statusCode(), response.body(), disposition);
  }

  @Test
  void anExistingBucketIsUsed() throws Exception {
    try (S3ObjectStore second = S3ObjectStore.open(settings)) {
      assertThat(second.stat(new ObjectKey("nothing"))).isEmpty();
    }
  }

  @Test
  void theStoreIsAskedToEncryptIfThatIsWished() throws Exception {
    Map<String, String> asked = new ConcurrentHashMap<>();
    HttpServer answersAll =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    answersAll.createContext(
        "/",
        call -> {
          call.getRequestBody().readAllBytes();
          String header = call.getRequestHeaders().getFirst("x-amz-server-side-encryption");
          asked.put(call.getRequestMethod() + call.getRequestURI(), String.valueOf(header));
          call.getResponseHeaders().add("ETag", "\"1\"");
          call.sendResponseHeaders(200, -1);
          call.close();
        });
    answersAll.start();
    URI endpoint = URI.create("http://127.0.0.1:" + answersAll.getAddress().getPort());
    for (boolean encrypted : new boolean[] {true, false}) {
      try (S3ObjectStore one =
          S3ObjectStore.open(
              new S3Settings(endpoint, "us-east-1", "songs", "account", "secret", encrypted))) {
        one.put(new ObjectKey("encrypted-" + encrypted), "text/plain", new byte[3]);
      }
    }
    answersAll.stop(0);
    assertThat(asked)
        .containsEntry("PUT/songs/encrypted-true", "AES256")
        .containsEntry("PUT/songs/encrypted-false", "null");
  }

  @Test
  void aWrongSecretIsAFaultThatDoesNotTellIt() {
    S3Settings wrong =
        new S3Settings(settings.endpoint(), "us-east-1", "songs", "account", "not-the-secret");
    assertThatThrownBy(() -> S3ObjectStore.open(wrong))
        .isInstanceOf(StorageException.class)
        .hasMessageNotContaining("not-the-secret");
  }
}
