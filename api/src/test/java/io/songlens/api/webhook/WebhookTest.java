package io.songlens.api.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.api.access.Caller;
import io.songlens.api.support.Client;
import io.songlens.api.support.Order;
import io.songlens.api.support.Receiver;
import io.songlens.api.support.ServiceTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

class WebhookTest extends ServiceTest {
  WebhookTest(ApplicationContext context) {
    super(context);
  }

  @Test
  void aReceiverIsToldOnceAndCanCheckWhoTellsItAndFetchTheSong() throws Exception {
    try (Receiver receiver = new Receiver(0)) {
      String id = client.ordered(Order.ofOnePhoto().with("webhook", receiver.url()));

      Receiver.Told told = receiver.await(1).get(0);

      assertThat(told.delivery()).isNotBlank().isNotEqualTo(id);
      String[] signature = told.signature().split(",v1=");
      long seconds = Long.parseLong(signature[0].substring("t=".length()));
      assertThat(Instant.ofEpochSecond(seconds))
          .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
      assertThat(signature[1]).isEqualTo(hmac(seconds + "." + told.body()));
      JsonNode message = told.json();
      assertThat(message.path("event").asString()).isEqualTo("song.done");
      assertThat(message.path("id").asString()).isEqualTo(id);
      assertThat(message.path("state").asString()).isEqualTo("done");
      assertThat(message.path("title").asString()).isEqualTo("Golden Shore");
      assertThat(Instant.parse(message.path("linksExpireAt").asString())).isAfter(Instant.now());
      URI song = URI.create(message.path("links").path("song.mp3").asString());
      assertThat(song.isAbsolute()).isTrue();
      assertThat(client.get(song.toString()).statusCode()).isEqualTo(200);
      assertThat(message.has("code")).isFalse();
      client.ordered(Order.ofOnePhoto()); // and the next song's end is nobody's business
      Thread.sleep(1500);
      assertThat(receiver.heard()).hasSize(1);
    }
  }

  @Test
  void aReceiverThatFailsIsToldAgainUnderTheSameDelivery() {
    try (Receiver receiver = new Receiver(1)) {
      client.ordered(Order.ofOnePhoto().with("webhook", receiver.url()));
      List<Receiver.Told> told = receiver.await(2);
      assertThat(told).extracting(Receiver.Told::status).containsExactly(500, 200);
      assertThat(told.get(1).delivery()).isEqualTo(told.get(0).delivery());
    }
  }

  @Test
  void aReceiverThatNeverListensIsGivenUp() {
    try (Receiver receiver = new Receiver(Integer.MAX_VALUE)) {
      double before = counted("given-up");
      client.ordered(Order.ofOnePhoto().with("webhook", receiver.url()));
      Client.await("given up", () -> counted("given-up"), now -> now > before);
      assertThat(receiver.heard()).hasSize(3);
    }
  }

  @Test
  void failureIsToldWithItsReasonAndDeletionAsSuch() throws Exception {
    try (Receiver receiver = new Receiver(0)) {
      String failing =
          client.ordered(Order.ofOnePhoto().with("wish", "refuse").with("webhook", receiver.url()));
      JsonNode failed = receiver.await(1).get(0).json();
      assertThat(failed.path("event").asString()).isEqualTo("song.failed");
      assertThat(failed.path("id").asString()).isEqualTo(failing);
      assertThat(failed.path("code").asString()).isEqualTo("sky-too-blue");
      assertThat(failed.path("message").asString()).isEqualTo("The sky is too blue.");
      assertThat(failed.has("links")).isFalse();

      closeGate();
      String unwanted =
          client.ordered(Order.ofOnePhoto().with("wish", "wait").with("webhook", receiver.url()));
      client.delete("/v1/songs/" + unwanted);
      JsonNode deleted = receiver.await(2).get(1).json();
      assertThat(deleted.path("event").asString()).isEqualTo("song.deleted");
      assertThat(deleted.path("id").asString()).isEqualTo(unwanted);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.org/",
        "https://localhost/",
        "https://10.0.0.1/",
        "https://[::1]/",
        "https://user:secret@example.org/",
        "ftp://example.org/",
        "example.org"
      })
  void anAddressThatMayNotBeToldIsRefusedWithTheOrder(String url) {
    assertProblem(client.order(Order.ofOnePhoto().with("webhook", url)), 400, "bad-webhook");
  }

  @Test
  void anEmptyFieldIsNoWebhook() {
    client.await(client.ordered(Order.ofOnePhoto().with("webhook", " ")), "done");
  }

  private double counted(String outcome) {
    String name = "songlens_webhooks_total{outcome=\"" + outcome + "\"} ";
    return client
        .get("/actuator/prometheus")
        .body()
        .lines()
        .filter(line -> line.startsWith(name))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length())))
        .sum();
  }

  private static String hmac(String text) throws Exception {
    String secret = new WebhookSecret(WEBHOOK_SECRET).of(Caller.EVERYONE);
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
  }
}
