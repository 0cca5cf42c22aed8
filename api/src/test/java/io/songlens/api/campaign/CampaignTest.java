package io.songlens.api.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.api.support.Client;
import io.songlens.api.support.Order;
import io.songlens.api.support.Photos;
import io.songlens.api.support.ServiceTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

class CampaignTest extends ServiceTest {
  CampaignTest(ApplicationContext context) {
    super(context);
  }

  @AfterEach
  void closeTheGate() throws IOException {
    closeGate();
  }

  @Test
  void productsTimesStylesTimesDurationsBecomeSongsOfOneFamily() {
    JsonNode campaign =
        ordered(
            products("mug.png", "beans.png")
                .with("slogan", "Good morning, world")
                .with("slogan", "Taste the sun")
                .with("styles", "bright-pop, acoustic-ballad")
                .with("durations", "6,15"));

    JsonNode cuts = campaign.path("cuts");
    assertThat(cuts).hasSize(8);
    assertThat(texts(cuts, "slogan")).containsOnly("Good morning, world", "Taste the sun");
    assertThat(texts(cuts, "product")).contains("mug.png", "beans.png");
    JsonNode song = client.song(cuts.path(0).path("song").asString());
    assertThat(song.at("/options/brand").asString()).isEqualTo("Mellow Bean");
    assertThat(song.at("/options/seconds").asInt()).isEqualTo(6);
    assertThat(song.at("/options/brandSound/logo/notes")).isEqualTo(campaign.path("logo"));
    for (JsonNode cut : cuts) {
      JsonNode options = client.song(cut.path("song").asString()).path("options");
      assertThat(options.path("brandSound")).isEqualTo(song.at("/options/brandSound"));
      assertThat(options.path("seed").asLong()).isEqualTo(cut.path("seed").asLong());
    }
    assertThat(texts(cuts, "seed").stream().distinct()).hasSize(8);
  }

  @Test
  void approvedSongsGoOutWithASheetThatSaysWhatTheyAre() throws IOException {
    JsonNode campaign =
        ordered(products("mug.png").with("styles", "bright-pop").with("durations", "6,15,30"));
    String id = campaign.path("id").asString();
    assertProblem(client.get("/v1/campaigns/" + id + "/bundle.zip"), 409, "song-not-ready");
    JsonNode cuts = awaitDone(id);
    review(cuts.path(0), "approved");
    review(cuts.path(1), "rejected");
    review(cuts.path(2), "approved");

    Map<String, byte[]> files = bundle(id);

    assertThat(files.keySet())
        .containsExactly(
            "01-mug-bright-pop-6s-en.mp3", "03-mug-bright-pop-30s-en.mp3", "LICENCES.txt");
    assertThat(files.get("01-mug-bright-pop-6s-en.mp3")).hasSizeGreaterThan(1000);
    String sheet = new String(files.get("LICENCES.txt"), StandardCharsets.UTF_8);
    assertThat(sheet)
        .contains("Mellow Bean", "AI-generated", "03-mug-bright-pop-30s-en.mp3")
        .contains("seed: " + cuts.path(0).path("seed").asLong())
        .doesNotContain("15s");
    assertThat(Client.json(client.get("/v1/campaigns")).at("/campaigns/0/approved").asInt())
        .isEqualTo(2);
  }

  @Test
  void aCutIsMadeAgainFromAnotherSeedAndIsOpenAgain() {
    JsonNode campaign =
        ordered(products("mug.png").with("styles", "bright-pop").with("durations", "6"));
    JsonNode before = awaitDone(campaign.path("id").asString()).path(0);
    review(before, "approved");

    HttpResponse<String> answer = post("/v1/cuts/" + before.path("id").asString() + "/again", null);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    JsonNode again = Client.json(answer);
    assertThat(again.path("id")).isEqualTo(before.path("id"));
    assertThat(again.path("song")).isNotEqualTo(before.path("song"));
    assertThat(again.path("seed")).isNotEqualTo(before.path("seed"));
    assertThat(again.path("take").asInt()).isEqualTo(2);
    assertThat(again.path("review").asString()).isEqualTo("open");
    JsonNode song = client.await(again.path("song").asString(), "done");
    assertThat(song.at("/options/brandSound/logo/notes")).isEqualTo(campaign.path("logo"));
    assertThat(client.song(before.path("song").asString()).path("state").asString())
        .isEqualTo("done");
  }

  @Test
  void aDeletedCampaignLeavesNothing() throws IOException {
    JsonNode campaign =
        ordered(products("mug.png").with("styles", "bright-pop").with("durations", "6"));
    String id = campaign.path("id").asString();
    String song = awaitDone(id).path(0).path("song").asString();
    assertThat(files("store/objects/campaigns/" + id)).hasSize(1);

    assertThat(client.delete("/v1/campaigns/" + id).statusCode()).isEqualTo(204);

    assertProblem(client.get("/v1/campaigns/" + id), 404, "campaign-not-found");
    assertProblem(client.get("/v1/songs/" + song), 404, "song-not-found");
    assertThat(files("store/objects/campaigns/" + id)).isEmpty();
    assertThat(filesOf(song)).isEmpty();
  }

  @Test
  void whatIsNotUnderstoodIsSaidAndNothingIsOrdered() {
    assertProblem(client.post("/v1/campaigns", brand()), 400, "photo-missing");
    refused(photo(), 400, "bad-option"); // no brand
    refused(products("a.png").with("durations", "5"), 400, "bad-option");
    refused(products("a.png").with("durations", "6,,7"), 400, "bad-option");
    refused(products("a.png").with("styles", "polka"), 400, "unknown-style");
    refused(products("a.png").with("languages", "tlh"), 400, "bad-option");
    refused(products("a.png").with("seed", "-1"), 400, "bad-option");
    refused(products("a.png").with("tempo", "90"), 400, "unknown-option");
    refused(products("a.png").with("slogan", "one").with("slogan", "two"), 400, "bad-option");
    refused(products("a.png").with("slogan", "x".repeat(101)), 400, "bad-option");
    refused(products("a.png").file("logo", "l.mid", new byte[] {1, 2}), 422, "bad-logo");
    refused(products("a.png").file("logo", "l.mid", new byte[70_000]), 422, "bad-logo");
    refused(
        brand().file("photo", "a.png", "no photo".getBytes(StandardCharsets.UTF_8)),
        415,
        "photo-unsupported");
    Order many = brand();
    for (int i = 0; i < 9; i++) {
      many.photo(Photos.sunset());
    }
    refused(many, 400, "too-many-photos");
    assertProblem(post("/v1/cuts/none/again", null), 404, "cut-not-found");
  }

  @Test
  void aReviewIsOneOfTheKnownWords() {
    JsonNode cut =
        ordered(products("mug.png").with("styles", "bright-pop").with("durations", "6"))
            .path("cuts")
            .path(0);
    String path = "/v1/cuts/" + cut.path("id").asString() + "/review";
    assertProblem(post(path, "{\"review\":\"lovely\"}"), 400, "bad-option");
    assertProblem(post(path, "{}"), 400, "bad-option");
  }

  @Test
  void aTableOrdersACampaignForEachBrand() {
    String rows =
        """
        brand,slogan,style,duration,photo,language
        Mellow Bean,"Good morning, world",bright-pop,6,mug.png,en
        Ox,,acoustic-ballad,15,beans.png;mug.png,
        Mellow Bean,Taste the sun,acoustic-ballad,30,beans.png,zh

        """;
    String table = "\ufeff" + rows.replace("\n", "\r\n"); // as spreadsheets write it

    HttpResponse<String> answer = client.post("/v1/campaigns/batch", table(table));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    JsonNode campaigns = Client.json(answer).path("campaigns");
    assertThat(texts(campaigns, "brand")).containsExactly("Mellow Bean", "Ox");
    JsonNode first = Client.json(client.get("/v1/campaigns/" + campaigns.at("/0/id").asString()));
    assertThat(texts(first.path("cuts"), "slogan"))
        .containsExactly("Good morning, world", "Taste the sun");
    assertThat(texts(first.path("cuts"), "language")).containsExactly("en", "zh");
    awaitDone(campaigns.at("/1/id").asString());
  }

  @Test
  void everyBadRowOfATableIsNamedAndNothingIsOrdered() {
    int before = Client.json(client.get("/v1/campaigns")).path("campaigns").size();
    String table =
        """
        brand,slogan,style,duration,photo
        Ox,Go,bright-pop,6,mug.png

        ,Go,bright-pop,6,mug.png
        Ox,Go,polka,6,mug.png
        Ox,Go,bright-pop,soon,mug.png
        Ox,Go,bright-pop,6,other.png
        Ox,Go,bright-pop,6
        """;

    JsonNode problem =
        assertProblem(client.post("/v1/campaigns/batch", table(table)), 422, "bad-table");

    assertThat(problem.path("detail").asString())
        .contains("Row 4: brand", "Row 5: there is no such style", "Row 6: a duration")
        .contains("Row 7: no photo", "Row 8: it has 4 cells")
        .doesNotContain("Row 2");
    assertThat(Client.json(client.get("/v1/campaigns")).path("campaigns")).hasSize(before);
  }

  @Test
  void aFileThatIsNoTableIsRefused() {
    for (String table :
        List.of("", "brand,brand\n", "a;b;c\n1;2;3\n", "brand,slogan,style,duration,photo\n")) {
      assertProblem(client.post("/v1/campaigns/batch", table(table)), 422, "bad-table");
    }
    String many =
        "brand,slogan,style,duration,photo\n" + "Ox,Go,bright-pop,6,mug.png\n".repeat(201);
    assertProblem(client.post("/v1/campaigns/batch", table(many)), 422, "bad-table");
    Order latin = photo().file("table", "t.csv", new byte[] {'b', (byte) 0xe9, '\n'});
    assertProblem(client.post("/v1/campaigns/batch", latin), 422, "bad-table");
  }

  @Test
  void anOrderThatIsRepeatedUnderItsKeyIsOneCampaign() {
    String key = "autumn";
    JsonNode first = Client.json(repeatable("/v1/campaigns", sixSeconds("mug.png"), key));
    assertThat(first.path("cuts")).hasSize(1);

    JsonNode again = Client.json(repeatable("/v1/campaigns", sixSeconds("mug.png"), key));

    assertThat(again.path("id")).isEqualTo(first.path("id"));
    assertThat(texts(again.path("cuts"), "song")).isEqualTo(texts(first.path("cuts"), "song"));
    assertProblem(
        repeatable("/v1/campaigns", sixSeconds("beans.png"), key), 422, "idempotency-key-reused");
    assertProblem(
        repeatable("/v1/campaigns", sixSeconds("mug.png").with("wish", "slower"), key),
        422,
        "idempotency-key-reused");
    assertProblem(
        repeatable("/v1/campaigns", sixSeconds("mug.png"), "two words"), 400, "bad-request");
    assertThat(ordered(sixSeconds("mug.png")).path("id")).isNotEqualTo(first.path("id"));

    client.delete("/v1/campaigns/" + first.path("id").asString());
    JsonNode anew = Client.json(repeatable("/v1/campaigns", sixSeconds("mug.png"), key));
    assertThat(anew.path("id")).isNotEqualTo(first.path("id"));
  }

  @Test
  void aTableThatIsRepeatedUnderItsKeyOrdersItsCampaignsOnce() {
    String rows =
        "brand,slogan,style,duration,photo\nOx,,bright-pop,6,mug.png\nElk,,bright-pop,6,mug.png\n";
    String key = "spring";
    JsonNode first = Client.json(repeatable("/v1/campaigns/batch", table(rows), key));
    JsonNode again = Client.json(repeatable("/v1/campaigns/batch", table(rows), key));
    assertThat(texts(first.path("campaigns"), "brand")).containsExactly("Ox", "Elk");
    assertThat(texts(again.path("campaigns"), "id"))
        .isEqualTo(texts(first.path("campaigns"), "id"));
    assertProblem(
        repeatable("/v1/campaigns/batch", table(rows.replace("Elk", "Emu")), key),
        422,
        "idempotency-key-reused");
  }

  private static Order sixSeconds(String photo) {
    return products(photo).with("styles", "bright-pop").with("durations", "6");
  }

  private HttpResponse<String> repeatable(String path, Order order, String key) {
    return client.post(path, order, "Idempotency-Key", key);
  }

  private Order table(String table) {
    return new Order()
        .file("photo", "mug.png", Photos.sunset())
        .file("photo", "beans.png", Photos.sunset())
        .file("table", "songs.csv", table.getBytes(StandardCharsets.UTF_8));
  }

  private static Order brand() {
    return new Order().with("brand", "Mellow Bean");
  }

  private static Order photo() {
    return new Order().file("photo", "a.png", Photos.sunset());
  }

  private static Order products(String... names) {
    Order order = brand();
    for (String name : names) {
      order.file("photo", name, Photos.sunset());
    }
    return order;
  }

  private void refused(Order order, int status, String code) {
    Order styled = code.equals("unknown-style") ? order : order.with("styles", "bright-pop");
    assertProblem(client.post("/v1/campaigns", styled), status, code);
  }

  private JsonNode ordered(Order order) {
    HttpResponse<String> answer = client.post("/v1/campaigns", order);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    assertThat(answer.headers().firstValue("Location"))
        .hasValue("/v1/campaigns/" + Client.json(answer).path("id").asString());
    return Client.json(answer);
  }

  private JsonNode awaitDone(String id) {
    return Client.await(
            "all songs of the campaign",
            () -> Client.json(client.get("/v1/campaigns/" + id)),
            campaign -> texts(campaign.path("cuts"), "state").stream().allMatch("done"::equals))
        .path("cuts");
  }

  private void review(JsonNode cut, String review) {
    String path = "/v1/cuts/" + cut.path("id").asString() + "/review";
    HttpResponse<String> answer = post(path, "{\"review\":\"" + review + "\"}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(Client.json(answer).path("review").asString()).isEqualTo(review);
  }

  private HttpResponse<String> post(String path, @Nullable String json) {
    return client.send(
        client
            .request(path)
            .header("Content-Type", "application/json")
            .POST(
                json == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(json)));
  }

  private Map<String, byte[]> bundle(String id) throws IOException {
    HttpResponse<InputStream> answer =
        client.stream(client.request("/v1/campaigns/" + id + "/bundle.zip"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .hasValueSatisfying(value -> assertThat(value).contains("mellow-bean.zip"));
    Map<String, byte[]> files = new LinkedHashMap<>();
    byte[] archive = answer.body().readAllBytes();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  private static List<String> texts(JsonNode nodes, String field) {
    return nodes.valueStream().map(node -> node.path(field).asString()).toList();
  }
}
