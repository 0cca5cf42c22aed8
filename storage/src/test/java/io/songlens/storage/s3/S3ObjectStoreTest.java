package io.songlens.storage.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.songlens.storage.CorruptObjectException;
import io.songlens.storage.ObjectKey;
import io.songlens.storage.ObjectStore;
import io.songlens.storage.ObjectStoreContract;
import io.songlens.storage.Sha256;
import io.songlens.storage.StorageException;
import io.songlens.storage.StoredObject;
import io.songlens.storage.UploadLink;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
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
  private static final String TYPE = "application/octet-stream";
  private static final byte[] PHOTO = "bytes of a photo".getBytes(StandardCharsets.UTF_8);

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
  void anUploadLinkTakesTheBytesThatWereAnnounced() throws Exception {
    ObjectKey key = new ObjectKey("uploads/one/direct");
    UploadLink link = link(key, PHOTO);

    assertThat(put(link, PHOTO, link.headers())).isEqualTo(200);

    StoredObject stored = store.stat(key).orElseThrow();
    assertThat(stored).isEqualTo(new StoredObject(key, PHOTO.length, TYPE, sha256(PHOTO)));
    assertThat(read(store.open(key))).isEqualTo(PHOTO);
    assertThat(link.toString()).doesNotContain("Signature");
  }

  @Test
  void anUploadLinkTakesNoOtherLengthKeyOrHash() throws Exception {
    ObjectKey key = new ObjectKey("uploads/two/direct");
    UploadLink link = link(key, PHOTO);
    Map<String, String> otherHash = new HashMap<>(link.headers());
    otherHash.replaceAll((name, value) -> value.equals(TYPE) ? value : sha256(new byte[1]));
    UploadLink elsewhere =
        new UploadLink(
            URI.create(link.url().toString().replace("/two/", "/three/")), link.headers());

    assertThat(put(link, new byte[PHOTO.length + 1], link.headers())).isEqualTo(403);
    assertThat(put(link, PHOTO, otherHash)).isEqualTo(403);
    assertThat(put(link, PHOTO, Map.of())).isEqualTo(403);
    assertThat(put(elsewhere, PHOTO, link.headers())).isEqualTo(403);
    assertThat(store.list(new ObjectKey("uploads/two"))).isEmpty();
  }

  @Test
  void otherBytesOfTheSameLengthAreFoundOutWhenTheyAreRead() throws Exception {
    ObjectKey key = new ObjectKey("uploads/four/direct");
    UploadLink link = link(key, PHOTO);
    assertThat(put(link, new byte[PHOTO.length], link.headers())).isEqualTo(200);
    assertThatThrownBy(() -> read(store.open(key))).isInstanceOf(CorruptObjectException.class);
  }

  private static UploadLink link(ObjectKey key, byte[] content) {
    return store
        .uploadLink(key, TYPE, content.length, sha256(content), Duration.ofMinutes(5))
        .orElseThrow();
  }

  private static int put(UploadLink link, byte[] content, Map<String, String> headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(link.url()).PUT(HttpRequest.BodyPublishers.ofByteArray(content));
    headers.forEach(request::header);
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private static String sha256(byte[] content) {
    try {
      return Sha256.copy(
          new ByteArrayInputStream(content), OutputStream.nullOutputStream(), content.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
        UploadLink link =
            one.uploadLink(new ObjectKey("a"), TYPE, 3, "hash", Duration.ofMinutes(1))
                .orElseThrow();
        assertThat(link.headers().containsValue("AES256")).isEqualTo(encrypted);
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
