package io.songlens.api.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.songlens.api.config.SonglensProperties;
import io.songlens.api.job.Deletions;
import io.songlens.api.job.RevisionRows;
import io.songlens.api.job.SongQueue;
import io.songlens.api.support.Client;
import io.songlens.api.support.Order;
import io.songlens.api.support.Photos;
import io.songlens.api.support.ServiceTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RetentionTest extends ServiceTest {
  private final ApplicationContext context;

  RetentionTest(ApplicationContext context) {
    super(context);
    this.context = context;
  }

  @AfterEach
  void setClockBack() throws IOException {
    clock.setAhead(Duration.ZERO);
    closeGate();
  }

  @Test
  void aDeletedSongLeavesASignedReceiptOfWhatWasDeletedAndWhen() throws Exception {
    String id = client.ordered(Order.ofOnePhoto().with("title", "A Secret Title"));
    client.await(id, "done");
    JsonNode early = Client.await("photos are gone", () -> receipt(id), RetentionTest::hasEntry);
    assertThat(early.path("receipt").path("gone").asBoolean()).isFalse();
    int files = filesOf(id).size();

    assertThat(client.delete("/v1/songs/" + id).statusCode()).isEqualTo(204);

    JsonNode answer = receipt(id);
    JsonNode receipt = answer.path("receipt");
    assertThat(receipt.path("song").asString()).isEqualTo(id);
    assertThat(receipt.path("gone").asBoolean()).isTrue();
    assertThat(receipt.path("deletions")).hasSize(2);
    JsonNode done = receipt.path("deletions").path(0);
    assertThat(done.path("why").asString()).isEqualTo("done");
    assertThat(done.path("photos").asInt()).isEqualTo(1);
    JsonNode asked = receipt.path("deletions").path(1);
    assertThat(asked.path("why").asString()).isEqualTo("asked");
    assertThat(asked.path("photos").asInt()).isZero();
    assertThat(asked.path("files").asInt()).isEqualTo(files);
    assertThat(answer.toString()).doesNotContain("Secret");
    assertThat(payload(answer.path("signature").asString())).isEqualTo(receipt);
  }

  @Test
  void aFailedSongsReceiptTellsThatItsPhotosAreGone() {
    String id = client.ordered(Order.ofOnePhoto().photo(photo()).with("wish", "refuse"));
    client.await(id, "failed");
    JsonNode receipt =
        Client.await("a receipt", () -> receipt(id), RetentionTest::hasEntry).path("receipt");
    assertThat(receipt.path("gone").asBoolean()).isFalse();
    assertThat(receipt.path("deletions").path(0).path("why").asString()).isEqualTo("failed");
    assertThat(receipt.path("deletions").path(0).path("photos").asInt()).isEqualTo(2);
  }

  @Test
  void ofASongThatIsNotKnownOrWholeThereIsNoReceipt() throws Exception {
    assertProblem(client.get("/v1/receipts/none"), 404, "receipt-not-found");
    String id = client.ordered(Order.ofOnePhoto().with("wish", "wait"));
    assertProblem(client.get("/v1/receipts/" + id), 404, "receipt-not-found");
    client.delete("/v1/songs/" + id);
  }

  @Test
  void songsAreDeletedWhenTheirTimeIsOverAndReceiptsLater() throws Exception {
    String done = client.ordered(Order.ofOnePhoto());
    String failed = client.ordered(Order.ofOnePhoto().with("wish", "refuse"));
    client.await(done, "done");
    client.await(failed, "failed");
    Client.await("photos are gone", () -> receipt(done), RetentionTest::hasEntry);
    Client.await("photos are gone", () -> receipt(failed), RetentionTest::hasEntry);
    Retention retention = retention(Map.of("songlens.retention.songs", "30"));

    clock.setAhead(Duration.ofDays(29));
    retention.run(() -> false);
    assertThat(client.song(done).path("state").asString()).isEqualTo("done");

    clock.setAhead(Duration.ofDays(31));
    retention.run(() -> false);
    for (String id : List.of(done, failed)) {
      assertProblem(client.get("/v1/songs/" + id), 404, "song-not-found");
      assertThat(filesOf(id)).isEmpty();
      JsonNode receipt = receipt(id).path("receipt");
      assertThat(receipt.path("gone").asBoolean()).isTrue();
      assertThat(receipt.path("deletions").path(1).path("why").asString()).isEqualTo("retention");
    }

    clock.setAhead(Duration.ofDays(31 + 366));
    retention.run(() -> false);
    assertProblem(client.get("/v1/receipts/" + done), 404, "receipt-not-found");
  }

  @Test
  void aSongStaysAsLongAsWhatWasMadeFromIt() {
    String root = client.ordered(Order.ofOnePhoto());
    client.await(root, "done");
    clock.setAhead(Duration.ofDays(20));
    String revision = client.ordered(Order.ofOnePhoto().with("seed", "20"));
    client.await(revision, "done");
    context.getBean(RevisionRows.class).add(revision, root, root, List.of(), List.of());
    Retention retention = retention(Map.of("songlens.retention.songs", "30"));

    clock.setAhead(Duration.ofDays(31));
    retention.run(() -> false);
    assertThat(client.song(root).path("state").asString()).isEqualTo("done");
    assertThat(client.song(revision).path("state").asString()).isEqualTo("done");

    clock.setAhead(Duration.ofDays(51));
    retention.run(() -> false);
    assertProblem(client.get("/v1/songs/" + root), 404, "song-not-found");
    assertProblem(client.get("/v1/songs/" + revision), 404, "song-not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1h"})
  void aTimeThatWouldDeleteEverythingIsRefused(String time) {
    assertThatThrownBy(() -> retention(Map.of("songlens.retention.songs", time)))
        .hasRootCauseMessage(
            "songlens.retention.songs and songlens.retention.receipts are one day or more; leave"
                + " songs out to keep songs for ever");
  }

  @Test
  void songsAreKeptForEverWhereNothingElseIsSet() {
    String id = client.ordered(Order.ofOnePhoto());
    client.await(id, "done");
    clock.setAhead(Duration.ofDays(4000));
    retention(Map.of()).run(() -> false);
    assertThat(client.song(id).path("state").asString()).isEqualTo("done");
  }

  private Retention retention(Map<String, String> settings) {
    SonglensProperties properties =
        new Binder(new MapConfigurationPropertySource(settings))
            .bindOrCreate("songlens", SonglensProperties.class);
    return new Retention(
        context.getBean(JdbcClient.class),
        context.getBean(SongQueue.class),
        context.getBean(Deletions.class),
        clock,
        properties);
  }

  private JsonNode receipt(String id) {
    return Client.json(client.get("/v1/receipts/" + id));
  }

  private static boolean hasEntry(JsonNode answer) {
    return answer.has("receipt");
  }

  private static byte[] photo() {
    return Photos.png(8, 8);
  }

  /** What was signed, by the key that anybody can ask for. */
  private JsonNode payload(String jws) throws Exception {
    String[] parts = jws.split("\\.");
    String pem = client.get("/v1/verify/key").body();
    byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    Signature ed25519 = Signature.getInstance("Ed25519");
    ed25519.initVerify(
        KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der)));
    ed25519.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
    assertThat(ed25519.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
    return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(parts[1]));
  }
}
