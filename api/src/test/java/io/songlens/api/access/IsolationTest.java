package io.songlens.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.api.support.Client;
import io.songlens.api.support.KeyedServiceTest;
import io.songlens.api.support.Order;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

class IsolationTest extends KeyedServiceTest {
  IsolationTest(ApplicationContext context) {
    super(context);
  }

  /** Reads off the description what takes an id, so that what is added later is looked at too. */
  @Test
  void anotherAccountsSongIsLikeOneThatNeverWas() {
    Client owner = stranger();
    Client other = stranger();
    String song = owner.ordered(Order.ofOnePhoto());
    owner.await(song, "done");
    String upload = uploadOf(owner);
    JsonNode campaign = campaignOf(owner);
    String unknown = UUID.randomUUID().toString();
    List<String> looked = new ArrayList<>();

    for (var path : Client.json(client.get("/v1/openapi")).path("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        if (path.getKey().contains("{id}")) {
          String method = operation.getKey().toUpperCase(Locale.ROOT);
          String id = idFor(path.getKey(), song, upload, campaign);
          HttpResponse<String> theirs = ask(other, method, path.getKey(), id, operation.getValue());
          HttpResponse<String> nobodys =
              ask(other, method, path.getKey(), unknown, operation.getValue());
          String what = method + " " + path.getKey();
          assertThat(theirs.statusCode()).as(what).isGreaterThanOrEqualTo(400).isLessThan(500);
          assertThat(theirs.statusCode()).as(what).isEqualTo(nobodys.statusCode());
          assertThat(theirs.body()).as(what).isEqualTo(nobodys.body().replace(unknown, id));
          if (method.equals("GET") || method.equals("DELETE")) {
            assertProblem(theirs, 404, codeOf(path.getKey()));
          }
          looked.add(what);
        }
      }
    }

    assertThat(looked)
        .contains(
            "GET /v1/songs/{id}",
            "DELETE /v1/songs/{id}",
            "GET /v1/songs/{id}/events",
            "GET /v1/songs/{id}/revisions",
            "POST /v1/songs/{id}/revisions",
            "POST /v1/songs/{id}/lyric/check",
            "POST /v1/songs/{id}/share",
            "GET /v1/receipts/{id}",
            "GET /v1/songs/{id}/song.{format}",
            "HEAD /v1/uploads/{id}",
            "PATCH /v1/uploads/{id}",
            "DELETE /v1/uploads/{id}",
            "GET /v1/campaigns/{id}",
            "DELETE /v1/campaigns/{id}",
            "GET /v1/campaigns/{id}/bundle.zip",
            "POST /v1/cuts/{id}/review",
            "POST /v1/cuts/{id}/again");
    assertThat(owner.song(song).path("state").asString()).isEqualTo("done");
  }

  private static String idFor(String path, String song, String upload, JsonNode campaign) {
    return path.contains("/uploads/")
        ? upload
        : path.contains("/campaigns/")
            ? campaign.path("id").asString()
            : path.contains("/cuts/") ? campaign.at("/cuts/0/id").asString() : song;
  }

  private static JsonNode campaignOf(Client owner) {
    Order order = Order.ofOnePhoto().with("brand", "Ox").with("durations", "6");
    HttpResponse<String> ordered = owner.post("/v1/campaigns", order.with("styles", "bright-pop"));
    assertThat(ordered.statusCode()).as(ordered.body()).isEqualTo(202);
    return Client.json(ordered);
  }

  private static String codeOf(String path) {
    return path.contains("campaigns")
        ? "campaign-not-found"
        : path.contains("receipts")
            ? "receipt-not-found"
            : path.contains("uploads") ? "upload-not-found" : "song-not-found";
  }

  private static String uploadOf(Client owner) {
    HttpResponse<String> begun =
        owner.send(
            owner
                .request("/v1/uploads")
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", "3")
                .POST(HttpRequest.BodyPublishers.noBody()));
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
    String address = begun.headers().firstValue("Location").orElseThrow();
    return address.substring(address.lastIndexOf('/') + 1);
  }

  private static HttpResponse<String> ask(
      Client client, String method, String path, String id, JsonNode operation) {
    String address = path.replace("{id}", id).replace("{format}", "mp3");
    assertThat(address).doesNotContain("{");
    HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.noBody();
    HttpRequest.Builder request = client.request(address);
    if (operation.path("requestBody").path("content").has("application/json")) {
      body = HttpRequest.BodyPublishers.ofString("{}");
      request.header("Content-Type", "application/json");
    }
    if (path.contains("/uploads/")) {
      request.header("Tus-Resumable", "1.0.0").header("Upload-Offset", "0");
    }
    if (operation.path("requestBody").path("content").has("application/offset+octet-stream")) {
      body = HttpRequest.BodyPublishers.ofString("a");
      request.header("Content-Type", "application/offset+octet-stream");
    }
    return client.send(request.method(method, body));
  }

  @Test
  void aListHoldsOnesOwnSongsOnly() {
    Client owner = stranger();
    Client other = stranger();
    String first = owner.ordered(Order.ofOnePhoto());
    String theirs = other.ordered(Order.ofOnePhoto());
    String second = owner.ordered(Order.ofOnePhoto());

    assertThat(ids(owner.get("/v1/songs"))).containsExactly(second, first);
    assertThat(ids(owner.get("/v1/songs?cursor=" + second))).containsExactly(first);
    assertThat(ids(other.get("/v1/songs"))).containsExactly(theirs);
    assertThat(ids(other.get("/v1/songs?cursor=" + second))).isEmpty();
  }

  private static List<String> ids(HttpResponse<String> page) {
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    List<String> ids = new ArrayList<>();
    Client.json(page).path("songs").forEach(song -> ids.add(song.path("id").asString()));
    return ids;
  }

  @Test
  void idempotencyKeysOfTwoAccountsDoNotMeet() {
    Client owner = stranger();
    Client other = stranger();
    String key = UUID.randomUUID().toString();
    Order ordered = Order.ofOnePhoto();
    HttpResponse<String> mine = owner.order(ordered, "Idempotency-Key", key);
    HttpResponse<String> theirs =
        other.order(Order.ofOnePhoto().with("seed", "5"), "Idempotency-Key", key);
    HttpResponse<String> again = owner.order(ordered, "Idempotency-Key", key);

    assertThat(theirs.statusCode()).as(theirs.body()).isEqualTo(202);
    assertThat(Client.json(again).path("id")).isEqualTo(Client.json(mine).path("id"));
    assertThat(Client.json(theirs).path("id")).isNotEqualTo(Client.json(mine).path("id"));
    assertProblem(
        owner.order(Order.ofOnePhoto().with("seed", "6"), "Idempotency-Key", key),
        422,
        "idempotency-key-reused");
  }

  @Test
  void nobodyOrdersFromAnothersUpload() {
    String upload = uploadOf(stranger());
    Client other = stranger();
    HttpResponse<String> theirs = other.order(new Order().with("upload", upload));
    assertProblem(theirs, 404, "upload-not-found");
    String unknown = UUID.randomUUID().toString();
    assertThat(theirs.body()).isEqualTo(other.order(new Order().with("upload", unknown)).body());
  }

  @Test
  void whoeverMayOrderMayUploadAndNobodyElse() {
    String account = newName();
    Client orders = client(account, EnumSet.of(Scope.SONGS_WRITE));
    Client looks = client(account, EnumSet.of(Scope.SONGS_READ));
    String address = "/v1/uploads/" + uploadOf(orders);
    for (String method : List.of("HEAD", "DELETE")) {
      HttpRequest.BodyPublisher none = HttpRequest.BodyPublishers.noBody();
      assertThat(
              looks
                  .send(
                      looks.request(address).method(method, none).header("Tus-Resumable", "1.0.0"))
                  .statusCode())
          .isEqualTo(403);
      assertThat(
              orders
                  .send(
                      orders.request(address).method(method, none).header("Tus-Resumable", "1.0.0"))
                  .statusCode())
          .isBetween(200, 204);
    }
  }

  @Test
  void aListHoldsOnesOwnCampaignsOnly() {
    Client owner = stranger();
    String id = campaignOf(owner).path("id").asString();
    campaignOf(stranger());
    JsonNode listed = Client.json(owner.get("/v1/campaigns")).path("campaigns");
    assertThat(listed).hasSize(1);
    assertThat(listed.path(0).path("id").asString()).isEqualTo(id);
  }

  @Test
  void keysOfOneAccountShareItsSongs() {
    String account = newName();
    String id = client(account, Scope.usual()).ordered(Order.ofOnePhoto());
    assertThat(ids(client(account, Scope.usual()).get("/v1/songs"))).containsExactly(id);
  }
}
