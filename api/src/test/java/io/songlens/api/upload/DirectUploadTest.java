package io.songlens.api.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.api.support.Client;
import io.songlens.api.support.Order;
import io.songlens.api.support.Photos;
import io.songlens.api.support.S3Server;
import io.songlens.api.support.ServiceTest;
import io.songlens.storage.ObjectKey;
import io.songlens.storage.ObjectStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** The whole service over an S3 store, to which clients send photos themselves. */
@TestPropertySource(
    properties = {
      "songlens.storage.kind=s3",
      "songlens.storage.s3.bucket=songs",
      "songlens.storage.s3.access-key=key",
      "songlens.storage.s3.secret-key=secret-key",
      "songlens.uploads.ahead.most-per-account=20"
    })
class DirectUploadTest extends ServiceTest {
  private static final byte[] PHOTO = Photos.sunset();
  private static final S3Server S3 = new S3Server(folder());

  private final TusClient tus = new TusClient(client);
  private final ObjectStore store;
  private final UploadSweep sweep;

  DirectUploadTest(ApplicationContext context) {
    super(context);
    this.store = context.getBean(ObjectStore.class);
    this.sweep = context.getBean(UploadSweep.class);
  }

  private static Path folder() {
    try {
      Path parent = Files.createDirectories(Path.of("target/test-data"));
      return Files.createTempDirectory(parent, "s3-").toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @DynamicPropertySource
  static void s3(DynamicPropertyRegistry registry) {
    registry.add("songlens.storage.s3.endpoint", () -> S3.endpoint().toString());
  }

  @AfterEach
  void clearAway() {
    clock.setAhead(Duration.ofDays(2));
    sweep.run(() -> false);
    clock.setAhead(Duration.ZERO);
  }

  @Test
  void aPhotoThatWasSentToTheStoreBecomesASong() throws Exception {
    JsonNode direct = begun(PHOTO);
    String upload = direct.path("id").asString();
    assertProblem(client.order(new Order().with("upload", upload)), 409, "upload-unfinished");
    assertThat(put(direct, PHOTO)).isEqualTo(200);
    assertThat(tus.offset("/v1/uploads/" + upload)).isEqualTo(PHOTO.length);
    assertProblem(tus.patch("/v1/uploads/" + upload, 0, new byte[1]), 400, "bad-request");

    String id = client.ordered(new Order().photo(PHOTO).with("upload", upload));

    client.await(id, "done");
    assertThat(store.list(new ObjectKey("uploads/" + upload))).isEmpty();
    assertThat(tus.head("/v1/uploads/" + upload).statusCode()).isEqualTo(404);
  }

  @Test
  void otherBytesThanThoseAnnouncedAreNoUse() throws Exception {
    JsonNode direct = begun(PHOTO);
    byte[] other = PHOTO.clone();
    other[PHOTO.length - 1] ^= 1;
    assertThat(put(direct, Arrays.copyOf(PHOTO, PHOTO.length + 1))).isEqualTo(403);
    assertThat(put(direct, other)).isEqualTo(200);
    Order order = new Order().with("upload", direct.path("id").asString());
    assertProblem(client.order(order), 422, "upload-damaged");
    assertThat(put(direct, PHOTO)).isEqualTo(200);
    assertThat(client.order(order).statusCode()).isEqualTo(202);
  }

  @Test
  void whatIsSentToTheStorePassesTheSameGate() throws Exception {
    byte[] noPhoto = new byte[100];
    JsonNode direct = begun(noPhoto);
    assertThat(put(direct, noPhoto)).isEqualTo(200);
    Order order = new Order().with("upload", direct.path("id").asString());
    assertProblem(client.order(order), 415, "photo-unsupported");
  }

  @Test
  void tusGoesThroughTheServiceIntoTheStore() {
    String upload = tus.sent(PHOTO);
    assertThat(store.list(new ObjectKey("uploads/" + upload))).hasSize(2);
    client.await(client.ordered(new Order().with("upload", upload)), "done");
    assertThat(store.list(new ObjectKey("uploads/" + upload))).isEmpty();
  }

  @Test
  void whatComesAfterTheUploadIsOverIsSweptAway() throws Exception {
    JsonNode direct = begun(PHOTO);
    String upload = direct.path("id").asString();
    assertThat(tus.send("DELETE", "/v1/uploads/" + upload, new byte[0]).statusCode())
        .isEqualTo(204);
    assertThat(put(direct, PHOTO)).isEqualTo(200);
    sweep.run(() -> false);
    assertThat(store.list(new ObjectKey("uploads/" + upload))).hasSize(1);
    clock.setAhead(Duration.ofHours(26));
    sweep.run(() -> false);
    assertThat(store.list(new ObjectKey("uploads/" + upload))).isEmpty();
  }

  @Test
  void anAccountMayNotBeginMoreAndMore() {
    HttpResponse<String> last = tus.begin("1");
    for (int i = 0; i < 20 && last.statusCode() == 201; i++) {
      last = tus.begin("1");
    }
    assertProblem(last, 429, "too-many-uploads");
    assertThat(Client.json(client.get("/v1/limits")).path("uploads").path("direct").asBoolean())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"size\":-1}",
        "{\"size\":1}",
        "{\"size\":1e99}",
        "{\"size\":\"a\",\"sha256\":\"b\"}",
        "{\"size\":1,\"sha256\":\"../../x\"}",
        "{\"size\":1,\"sha256\":\"a\",\"key\":\"songs/x\"}",
        "{\"size\":"
      })
  void oddOrdersAreRefused(String body) {
    assertProblem(direct(body), 400, "bad-request");
  }

  @Test
  void tooMuchIsRefused() {
    assertProblem(direct(order(30 << 20, "0".repeat(64))), 413, "photo-too-large");
  }

  private JsonNode begun(byte[] photo) throws Exception {
    String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(photo));
    HttpResponse<String> begun = direct(order(photo.length, sha256));
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
    JsonNode direct = Client.json(begun);
    assertThat(direct.path("method").asString()).isEqualTo("PUT");
    assertThat(begun.headers().firstValue("Location"))
        .contains("/v1/uploads/" + direct.path("id").asString());
    return direct;
  }

  private static String order(long size, String sha256) {
    return "{\"size\":%d,\"sha256\":\"%s\"}".formatted(size, sha256);
  }

  private HttpResponse<String> direct(String body) {
    return client.send(
        client
            .request("/v1/uploads/direct")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Sends a photo as a client does that knows of nothing but the answer. */
  private static int put(JsonNode direct, byte[] photo) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(direct.path("url").asString()))
            .PUT(HttpRequest.BodyPublishers.ofByteArray(photo));
    direct
        .path("headers")
        .properties()
        .forEach(header -> request.header(header.getKey(), header.getValue().asString()));
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
