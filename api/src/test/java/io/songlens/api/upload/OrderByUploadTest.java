package io.songlens.api.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.api.config.DataFolder;
import io.songlens.api.support.Client;
import io.songlens.api.support.Order;
import io.songlens.api.support.Photos;
import io.songlens.api.support.ServiceTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

class OrderByUploadTest extends ServiceTest {
  private static final byte[] SUNSET = Photos.sunset();
  private static final byte[] NARROW = Photos.png(60, 160);

  private final TusClient tus = new TusClient(client);
  private final UploadSweep sweep;
  private final DataFolder data;

  OrderByUploadTest(ApplicationContext context) {
    super(context);
    this.sweep = context.getBean(UploadSweep.class);
    this.data = context.getBean(DataFolder.class);
  }

  @AfterEach
  void setClockBack() throws IOException {
    clock.setAhead(Duration.ZERO);
    closeGate();
  }

  @Test
  void uploadsFollowThePhotosThatComeAlongAndAreUsedUp() throws IOException {
    String first = tus.sent(NARROW);
    String second = tus.sent(Photos.png(80, 160));
    String id =
        client.ordered(
            new Order()
                .with("upload", first)
                .photo(SUNSET)
                .with("upload", second)
                .with("wish", "wait"));

    assertThat(stored(id, "photos/0")).isEqualTo(SUNSET);
    assertThat(stored(id, "photos/1")).isEqualTo(NARROW);
    assertThat(stored(id, "photos/2")).isEqualTo(Photos.png(80, 160));
    assertThat(tus.head("/v1/uploads/" + first).statusCode()).isEqualTo(404);
    assertThat(files("store/objects/uploads/" + first)).isEmpty();
    assertProblem(client.order(new Order().with("upload", first)), 404, "upload-not-found");
    openGate();
    client.await(id, "done");
    Client.await("nothing stays in the spool", this::spooled, List::isEmpty);
  }

  private List<String> spooled() {
    try {
      return files("uploads");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aPhotoGivesTheSameSongHoweverItCame() {
    String alone = client.ordered(new Order().photo(SUNSET));
    String ahead = client.ordered(new Order().with("upload", tus.sent(SUNSET)));
    assertThat(client.song(ahead).path("seed")).isEqualTo(client.song(alone).path("seed"));
  }

  @Test
  void anOrderThatIsRepeatedFindsItsSongThoughTheUploadIsGone() {
    String upload = tus.sent(SUNSET);
    String key = UUID.randomUUID().toString();
    Order order = new Order().with("upload", upload).with("title", "Once");
    HttpResponse<String> first = client.order(order, "Idempotency-Key", key);
    HttpResponse<String> again = client.order(order, "Idempotency-Key", key);

    assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
    assertThat(again.statusCode()).as(again.body()).isEqualTo(202);
    assertThat(Client.json(again).path("id")).isEqualTo(Client.json(first).path("id"));
    HttpResponse<String> other =
        client.order(new Order().with("upload", tus.sent(SUNSET)), "Idempotency-Key", key);
    assertProblem(other, 422, "idempotency-key-reused");
  }

  @Test
  void anUnfinishedUploadIsRefusedAndCanBeFinishedStill() {
    String address = tus.begun(SUNSET.length);
    String upload = TusClient.id(address);
    tus.patch(address, 0, Arrays.copyOf(SUNSET, 100));
    assertProblem(client.order(new Order().with("upload", upload)), 409, "upload-unfinished");
    byte[] rest = Arrays.copyOfRange(SUNSET, 100, SUNSET.length);
    assertThat(tus.patch(address, 100, rest).statusCode()).isEqualTo(204);
    client.ordered(new Order().with("upload", upload));
  }

  @Test
  void whatIsUploadedPassesTheSameGateAsAPart() throws IOException {
    assertRefused("no photo".getBytes(StandardCharsets.UTF_8), 415, "photo-unsupported");
    assertRefused(Arrays.copyOf(SUNSET, 200), 422, "photo-broken");
    assertRefused(Photos.png(999, 4), 422, "photo-explicit");
    assertRefused(Photos.png(1001, 4), 413, "photo-too-large");
    String empty = TusClient.id(tus.begun(0));
    assertProblem(client.order(new Order().with("upload", empty)), 422, "photo-empty");
  }

  /** A refused order leaves the upload where it is. */
  private void assertRefused(byte[] content, int status, String code) throws IOException {
    String upload = tus.sent(content);
    assertProblem(client.order(new Order().with("upload", upload)), status, code);
    assertThat(tus.offset("/v1/uploads/" + upload)).isEqualTo(content.length);
    assertProblem(client.order(new Order().with("upload", upload)), status, code);
  }

  @Test
  void oddUploadsAreRefusedAndCountAsPhotos() {
    assertProblem(client.order(new Order().with("upload", "../x")), 404, "upload-not-found");
    String unknown = UUID.randomUUID().toString();
    assertProblem(client.order(new Order().with("upload", unknown)), 404, "upload-not-found");
    String upload = tus.sent(SUNSET);
    Order twice = new Order().with("upload", upload).with("upload", upload);
    assertProblem(client.order(twice), 400, "bad-option");
    Order nine = new Order();
    for (int i = 0; i < 8; i++) {
      nine.photo(SUNSET);
    }
    assertProblem(client.order(nine.with("upload", upload)), 400, "too-many-photos");
    client.ordered(new Order().with("upload", upload));
  }

  @Test
  void ofManyOrdersAtOnceOneGetsTheUpload() throws Exception {
    String upload = tus.sent(SUNSET);
    ExecutorService threads = Executors.newFixedThreadPool(6);
    try {
      Callable<Integer> order = () -> client.order(new Order().with("upload", upload)).statusCode();
      List<Integer> answers = new ArrayList<>();
      for (Future<Integer> one : threads.invokeAll(Collections.nCopies(12, order))) {
        answers.add(one.get());
      }
      assertThat(answers).containsOnlyOnce(202).isSubsetOf(202, 404, 423);
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void aPieceThatWasDamagedInTheStoreBecomesNoSong() throws IOException {
    String upload = tus.sent(SUNSET);
    String folder = "store/objects/uploads/" + upload;
    Path piece = data.resolve(folder).resolve(files(folder).get(0));
    byte[] damaged = Files.readAllBytes(piece);
    damaged[damaged.length - 1] ^= 1;
    Files.write(piece, damaged);
    assertProblem(client.order(new Order().with("upload", upload)), 500, "storage-corrupt");
  }

  @Test
  void anUploadExpiresAndIsSweptAway() throws IOException {
    String upload = tus.sent(SUNSET);
    clock.setAhead(Duration.ofHours(25));
    assertThat(tus.head("/v1/uploads/" + upload).statusCode()).isEqualTo(404);
    assertProblem(client.order(new Order().with("upload", upload)), 404, "upload-not-found");
    assertThat(files("store/objects/uploads/" + upload)).isNotEmpty();
    sweep.run(() -> false);
    assertThat(files("store/objects/uploads/" + upload)).isEmpty();
  }

  @Test
  void limitsTellOfUploads() {
    JsonNode told = Client.json(client.get("/v1/limits")).path("uploads");
    assertThat(told.path("tus").asString()).isEqualTo("1.0.0");
    assertThat(told.path("direct").asBoolean(true)).isFalse();
    assertThat(told.path("keptSeconds").asInt()).isEqualTo(86_400);
    assertThat(told.path("uploads").asInt()).isEqualTo(1000);
    assertThat(told.path("bytes").asLong()).isEqualTo(4L << 30);
  }

  @Test
  void withoutAnS3StoreNothingIsSentThereDirectly() {
    HttpResponse<String> answer =
        client.send(
            client
                .request("/v1/uploads/direct")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"size\":1}")));
    assertProblem(answer, 409, "direct-upload-unavailable");
  }
}
