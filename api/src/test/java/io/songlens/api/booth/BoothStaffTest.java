package io.songlens.api.booth;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.api.support.Client;
import io.songlens.api.support.KeyedServiceTest;
import io.songlens.api.support.Order;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

@TestPropertySource(properties = "songlens.booth.pin=24680")
class BoothStaffTest extends KeyedServiceTest {
  private static final String PAUSE = "{\"paused\":true}";

  private final PinTries tries;
  private final Client booth = stranger();

  BoothStaffTest(ApplicationContext context) {
    super(context);
    this.tries = context.getBean(PinTries.class);
  }

  @BeforeEach
  void openTheGate() throws IOException {
    openGate();
  }

  @AfterEach
  void goBack() throws IOException {
    closeGate();
    clock.setAhead(Duration.ZERO);
    tries.forget("this machine");
  }

  @Test
  void whoKnowsThePinPausesTheBoothAndOpensItAgain() {
    assertThat(booth.get("/v1/booth").body()).isEqualTo("{\"paused\":false,\"staff\":true}");
    String token = token(booth);
    assertThat(pause(booth, token, PAUSE).body()).isEqualTo("{\"paused\":true,\"staff\":true}");
    assertThat(pause(booth, token, PAUSE).statusCode()).as("twice").isEqualTo(200);
    assertThat(booth.get("/v1/booth").body()).contains("\"paused\":true");
    assertThat(stranger().get("/v1/booth").body()).as("another's").contains("\"paused\":false");
    assertThat(pause(booth, token, "{\"paused\":false}").body()).contains("\"paused\":false");
    assertProblem(pause(booth, token, "{}"), 400, "bad-option");
    assertProblem(pause(booth, token, "{\"pause\":true}"), 400, "unknown-option");
  }

  @Test
  void nobodyPausesOrListsWithoutTheTokenOfTheirAccount() {
    String others = token(stranger());
    String mine = token(booth);
    for (String token :
        List.of("", "1.2.3", others, mine + "A", mine.replaceFirst("\\d", "9"), "é")) {
      assertProblem(pause(booth, token, PAUSE), 403, "staff-only");
      assertProblem(songs(booth, token, ""), 403, "staff-only");
      assertProblem(renew(booth, token), 403, "staff-only");
    }
    assertProblem(booth.get("/v1/booth/songs"), 403, "staff-only");
    assertThat(booth.get("/v1/booth").body()).contains("\"paused\":false");
    assertProblem(client.get("/v1/booth"), 401, "key-required");
  }

  @Test
  void aThirdWrongPinHasToWaitWithTheRightOneToo() {
    assertProblem(enter(booth, "{\"pin\":\"24681\"}"), 403, "pin-wrong");
    assertProblem(enter(booth, "{\"pin\":\"13579\"}"), 403, "pin-wrong");
    HttpResponse<String> third = enter(booth, "{\"pin\":\"2468\"}");
    JsonNode problem = assertProblem(third, 429, "pin-wait");
    assertThat(problem.path("waitSeconds").asInt()).isEqualTo(30);
    assertThat(third.headers().firstValue("Retry-After")).contains("30");
    assertProblem(enter(stranger(), "{\"pin\":\"24680\"}"), 429, "pin-wait");
    clock.setAhead(Duration.ofSeconds(31));
    assertThat(enter(booth, "{\"pin\":\"24680\"}").statusCode()).isEqualTo(200);
    assertProblem(enter(booth, "{\"pin\":\"1111\"}"), 403, "pin-wrong");
  }

  @Test
  void whatCanBeNoPinIsRefusedAndCountsAsNoTry() {
    for (String pin : List.of("", "246", "1234567890123", "2468x", "24680 ", "２４６８０")) {
      assertProblem(enter(booth, "{\"pin\":\"" + pin + "\"}"), 400, "bad-request");
    }
    assertProblem(enter(booth, "{}"), 400, "bad-request");
    assertProblem(enter(booth, "{\"pin\":\"24681\"}"), 403, "pin-wrong");
    assertProblem(enter(booth, "{\"pin\":\"2468\"}"), 403, "pin-wrong");
    assertThat(enter(booth, "{\"pin\":\"24680\"}").statusCode()).isEqualTo(200);
  }

  @Test
  void aSessionEndsAfterFiveMinutesUnlessItIsRenewedAndAfterAnHour() {
    String first = token(booth);
    clock.setAhead(Duration.ofMinutes(4));
    String second = Client.json(renew(booth, first)).path("token").asString();
    clock.setAhead(Duration.ofMinutes(6));
    assertProblem(songs(booth, first, ""), 403, "staff-only");
    assertThat(songs(booth, second, "").statusCode()).isEqualTo(200);
    String last = second;
    for (int minute = 8; minute < 60; minute += 4) {
      clock.setAhead(Duration.ofMinutes(minute));
      last = Client.json(renew(booth, last)).path("token").asString();
    }
    clock.setAhead(Duration.ofSeconds(60 * 60 + 1));
    assertProblem(songs(booth, last, ""), 403, "staff-only");
  }

  @Test
  void staffSeeTheSongsOfTheBoothAndNoOthers() {
    Instant start = Instant.now().minusSeconds(60);
    String made = booth.ordered(ofBooth().with("title", "Low Tide"));
    booth.ordered(Order.ofOnePhoto().with("queue", "live"));
    booth.ordered(Order.ofOnePhoto().with("loudness", "booth"));
    stranger().ordered(ofBooth());
    booth.await(made, "done");
    String token = token(booth);

    JsonNode songs = Client.json(songs(booth, token, "?since=" + start)).path("songs");
    assertThat(songs).hasSize(1);
    assertThat(songs.path(0).path("id").asString()).isEqualTo(made);
    assertThat(songs.path(0).path("state").asString()).isEqualTo("done");
    assertThat(songs.path(0).path("title").asString()).isEqualTo("Low Tide");
    assertThat(Client.json(songs(booth, token, "")).path("songs")).hasSize(1);
    String later = Instant.now().plusSeconds(60).toString();
    assertThat(Client.json(songs(booth, token, "?since=" + later)).path("songs")).isEmpty();
    for (String none :
        List.of("yesterday", "-1000000000-01-01T00:00:00Z", "%2B10000-01-01T00:00:00Z")) {
      assertProblem(songs(booth, token, "?since=" + none), 400, "bad-option");
    }
    assertThat(songs(booth, token, "?since=1970-01-01T00:00:00Z").statusCode()).isEqualTo(200);
    assertThat(songs(booth, token, "?since=9999-12-31T00:00:00Z").statusCode()).isEqualTo(200);
  }

  private static Order ofBooth() {
    return Order.ofOnePhoto().with("queue", "live").with("loudness", "booth");
  }

  private static String token(Client client) {
    HttpResponse<String> answer = enter(client, "{\"pin\":\"24680\"}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(Client.json(answer).path("seconds").asInt()).isEqualTo(300);
    return Client.json(answer).path("token").asString();
  }

  private static HttpResponse<String> enter(Client client, String body) {
    return client.send(json(client, "/v1/booth/session").POST(text(body)));
  }

  private static HttpResponse<String> pause(Client client, String token, String body) {
    return client.send(
        json(client, "/v1/booth/pause").header("Booth-Staff", token).PUT(text(body)));
  }

  private static HttpResponse<String> renew(Client client, String token) {
    return client.send(
        client
            .request("/v1/booth/session/renewal")
            .header("Booth-Staff", token)
            .POST(HttpRequest.BodyPublishers.noBody()));
  }

  private static HttpResponse<String> songs(Client client, String token, String query) {
    return client.get("/v1/booth/songs" + query, "Booth-Staff", token);
  }

  private static HttpRequest.Builder json(Client client, String path) {
    return client.request(path).header("Content-Type", "application/json");
  }

  private static HttpRequest.BodyPublisher text(String body) {
    return HttpRequest.BodyPublishers.ofString(body);
  }
}
