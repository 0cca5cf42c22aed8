package io.songlens.api.song;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.api.support.Client;
import io.songlens.api.support.Order;
import io.songlens.api.support.Photos;
import io.songlens.api.support.ServiceTest;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

class SongOrderTest extends ServiceTest {
  SongOrderTest(ApplicationContext context) {
    super(context);
  }

  @Test
  void aPhotoBecomesASongThatCanBeFetched() throws Exception {
    HttpResponse<String> accepted =
        client.order(
            Order.ofOnePhoto()
                .with("style", "bright-pop")
                .with("seconds", "30")
                .with("seed", "7")
                .with("title", "Our  Summer/2026")
                .with("wish", "happier"));
    assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
    String id = Client.json(accepted).path("id").asString();
    assertThat(accepted.headers().firstValue("Location")).contains("/v1/songs/" + id);

    JsonNode song = client.await(id, "done");

    assertThat(song.path("percent").asInt()).isEqualTo(100);
    assertThat(song.path("options").path("seed").asLong()).isEqualTo(7);
    assertThat(song.path("options").path("seconds").asInt()).isEqualTo(30);
    assertThat(song.path("summary").path("title").asString()).isEqualTo("Our Summer/2026");
    assertThat(song.path("summary").path("key").asString()).isEqualTo("D major");
    assertThat(song.path("summary").path("lyricOrigin").path("fallbackReason").asString())
        .isEqualTo("The model did not answer.");
    assertThat(song.path("summary").path("decisions").size()).isEqualTo(2);
    assertThat(song.path("links").propertyNames())
        .containsExactly(
            "song.mp3",
            "lyric.txt",
            "song.lrc",
            "karaoke.json",
            "score.mid",
            "score.musicxml",
            "trace.json",
            "cover.jpg");
    HttpResponse<String> words = client.get(song.path("links").path("lyric.txt").asString());
    assertThat(words.statusCode()).isEqualTo(200);
    assertThat(words.body()).isEqualTo("Golden light upon the water\n");
    assertThat(words.headers().firstValue("Content-Disposition").orElse(""))
        .contains("attachment")
        .contains("Our Summer 2026 - lyric.txt");
  }

  @Test
  void whatASongIsToComeWithIsOrderedByTheSameWordAsOnTheCommandLine() throws Exception {
    String id = client.ordered(Order.ofOnePhoto().with("stems", "true"));
    JsonNode song = client.await(id, "done");

    assertThat(song.path("options").path("extras").toString()).isEqualTo("[\"stems\"]");
    HttpResponse<String> stems = client.get(song.path("links").path("stems.zip").asString());
    assertThat(stems.statusCode()).isEqualTo(200);
    assertThat(stems.headers().firstValue("Content-Disposition").orElse(""))
        .contains("Golden Shore - stems.zip");
    assertThat(
            client.await(client.ordered(Order.ofOnePhoto()), "done").path("links").has("stems.zip"))
        .isFalse();
    assertProblem(client.order(Order.ofOnePhoto().with("stems", "perhaps")), 400, "bad-option");
  }

  @Test
  void whatCannotBeHadIsRefusedWhenItIsOrdered() throws Exception {
    setPoor(true);
    try {
      HttpResponse<String> refused = client.order(Order.ofOnePhoto().with("stems", "true"));

      assertProblem(refused, 400, "extra-unavailable");
      assertThat(refused.body()).contains("no room for stems");
      assertThat(client.order(Order.ofOnePhoto()).statusCode()).isEqualTo(202);
    } finally {
      setPoor(false);
    }
  }

  @Test
  void thePhotosAreForgottenOnceTheSongIsDone() throws Exception {
    String id = client.ordered(Order.ofOnePhoto().photo(Photos.png(20, 20)));
    client.await(id, "done");
    Client.await(
        "the photos are gone",
        () -> storedOf(id),
        files -> files.stream().noneMatch(file -> file.startsWith("photos")));
    assertThat(storedOf(id)).contains("song/song.mp3", "song/opening.mp3").hasSize(11);
    assertThat(files("uploads")).isEmpty();
  }

  @Test
  void aSeedNobodyAskedForComesFromThePhotoAndIsTold() {
    JsonNode a = client.song(client.ordered(Order.ofOnePhoto()));
    JsonNode again = client.song(client.ordered(Order.ofOnePhoto()));
    JsonNode two = client.song(client.ordered(Order.ofOnePhoto().photo(Photos.png(20, 20))));
    assertThat(a.path("options").path("seed").asLong())
        .isBetween(0L, 999_999_999L)
        .isEqualTo(again.path("options").path("seed").asLong())
        .isNotEqualTo(two.path("options").path("seed").asLong());
  }

  @ParameterizedTest
  @CsvSource({
    "style, polka, unknown-style",
    "voice, foghorn, bad-option",
    "instrumental, maybe, bad-option",
    "language, xx, bad-option",
    "language, fr, bad-option",
    "seconds, 5, bad-option",
    "seconds, 361, bad-option",
    "seconds, 1e2, bad-option",
    "seed, -1, bad-option",
    "seed, 9007199254740992, bad-option",
    "seed, 99999999999999999999, bad-option",
    "titel, x, unknown-option"
  })
  void anOptionThatIsNotUnderstoodIsRefused(String option, String value, String code)
      throws Exception {
    assertRefused(Order.ofOnePhoto().with(option, value), 400, code);
  }

  @ParameterizedTest
  @CsvSource({
    "language, zh, MANDARIN",
    "language, en, ENGLISH",
    "wish, slower and in Chinese, MANDARIN",
    "wish, slower, ENGLISH"
  })
  void theLanguageOfTheWordsIsChosenOrWished(String option, String value, String language) {
    JsonNode song = client.song(client.ordered(Order.ofOnePhoto().with(option, value)));
    assertThat(song.path("options").path("language").asString()).isEqualTo(language);
  }

  @Test
  void anUnknownStyleIsAnsweredWithTheKnownOnes() throws Exception {
    JsonNode problem =
        assertRefused(Order.ofOnePhoto().with("style", "polka"), 400, "unknown-style");
    assertThat(problem.path("detail").asString()).contains("acoustic-ballad", "bright-pop");
  }

  @Test
  void overlongOrUnprintableTextIsRefused() throws Exception {
    assertRefused(Order.ofOnePhoto().with("title", "x".repeat(101)), 400, "bad-option");
    assertRefused(Order.ofOnePhoto().with("wish", "x".repeat(501)), 400, "bad-option");
    assertRefused(Order.ofOnePhoto().with("brand", "x".repeat(41)), 400, "bad-option");
    assertRefused(Order.ofOnePhoto().with("slogan", "x".repeat(101)), 400, "bad-option");
    assertRefused(Order.ofOnePhoto().with("avoid", "x".repeat(41)), 400, "bad-option");
    assertRefused(Order.ofOnePhoto().with("avoid", words(21)), 400, "bad-option");
    assertRefused(Order.ofOnePhoto().with("avoid", "rain,+"), 400, "bad-option");
    assertRefused(Order.ofOnePhoto().with("slogan", "a\u0007b"), 400, "bad-option");
    assertRefused(Order.ofOnePhoto().with("title", "a\u0007b"), 400, "bad-option");
    assertRefused(Order.ofOnePhoto().with("title", "a\u202eb"), 400, "bad-option");
  }

  private static String words(int count) {
    return IntStream.range(0, count).mapToObj(i -> "w" + i).collect(Collectors.joining(","));
  }

  @Test
  void brandSloganAndWordsToAvoidAreKeptWithTheSong() throws Exception {
    Order order =
        Order.ofOnePhoto()
            .with("brand", " Mellow  Bean ")
            .with("slogan", "Good morning!")
            .with("avoid", "rain, storm, rain");
    JsonNode options = client.song(client.ordered(order)).path("options");
    assertThat(options.path("brand").asString()).isEqualTo("Mellow Bean");
    assertThat(options.path("slogan").asString()).isEqualTo("Good morning!");
    assertThat(options.path("avoid").valueStream().map(JsonNode::asString))
        .containsExactly("rain", "storm");
  }

  @Test
  void emptyFieldsMeanNoWish() {
    Order order = Order.ofOnePhoto();
    for (String field : List.of("style", "seconds", "seed", "title", "wish", "instrumental")) {
      order.with(field, " ");
    }
    JsonNode options = client.song(client.ordered(order)).path("options");
    assertThat(options.has("style")).isFalse();
    assertThat(options.has("title")).isFalse();
  }

  @Test
  void anOrderWithoutAPhotoIsRefused() throws Exception {
    assertRefused(new Order().with("title", "x"), 400, "photo-missing");
    // What a browser sends for a file field in which nothing was chosen.
    assertRefused(new Order().file("photo", "", new byte[0]), 400, "photo-missing");
  }

  @Test
  void aWishAStyleOrAMoodIsEnoughForASong() throws Exception {
    JsonNode wished =
        client.song(client.ordered(new Order().with("wish", "the sea"))).path("options");
    JsonNode again =
        client.song(client.ordered(new Order().with("wish", "the sea"))).path("options");
    JsonNode styled =
        client.song(client.ordered(new Order().with("style", "bright-pop"))).path("options");
    JsonNode felt =
        client
            .song(
                client.ordered(
                    new Order()
                        .with("instrumental", "true")
                        .with("valence", "0.5")
                        .with("arousal", "-1")))
            .path("options");

    assertThat(wished.path("seed").asLong())
        .isEqualTo(again.path("seed").asLong())
        .isNotEqualTo(styled.path("seed").asLong());
    assertThat(felt.path("mood").path("valence").asDouble()).isEqualTo(0.5);
    assertThat(felt.path("mood").path("arousal").asDouble()).isEqualTo(-1);
  }

  @Test
  void aMoodIsTwoNumbersFromMinusOneToOne() throws Exception {
    for (String[] mood :
        new String[][] {{"0.5", ""}, {"1.5", "0"}, {"NaN", "0"}, {"1e0", "0"}, {"0", "high"}}) {
      assertRefused(
          Order.ofOnePhoto().with("valence", mood[0]).with("arousal", mood[1]), 400, "bad-option");
    }
  }

  @Test
  void aNinthPhotoIsRefused() throws Exception {
    Order order = new Order();
    for (int i = 0; i < 9; i++) {
      order.photo(Photos.png(8, 8));
    }
    assertRefused(order, 400, "too-many-photos");
  }

  @Test
  void brokenUploadsAreRefusedInWords() throws Exception {
    byte[] photo = Photos.sunset();
    byte[] half = Arrays.copyOf(photo, photo.length / 2);
    Map<String, byte[]> uploads =
        Map.of(
            "415 photo-unsupported",
            "GIF89a not really".getBytes(StandardCharsets.UTF_8),
            "422 photo-broken",
            half,
            "422 photo-empty",
            new byte[0],
            "422 photo-explicit",
            Photos.png(999, 10),
            "413 photo-too-large",
            Photos.png(1200, 10));
    for (Map.Entry<String, byte[]> upload : uploads.entrySet()) {
      String[] expected = upload.getKey().split(" ");
      // A good photo first: it must not be kept either.
      Order order = Order.ofOnePhoto().photo(upload.getValue());
      JsonNode problem = assertRefused(order, Integer.parseInt(expected[0]), expected[1]);
      assertThat(problem.path("detail").asString()).startsWith("Photo 2: ");
    }
  }

  @Test
  void aPhotoOfTooManyBytesIsRefused() throws Exception {
    JsonNode problem =
        assertRefused(new Order().photo(new byte[26 * 1024 * 1024]), 413, "photo-too-large");
    assertThat(problem.path("detail").asString()).contains("25 MB");
  }

  @Test
  void aBodyThatIsNoFormIsRefused() {
    HttpResponse<String> json =
        client.send(
            client
                .request("/v1/songs")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
    assertProblem(json, 415, "unsupported-media-type");
    HttpResponse<String> cut =
        client.send(
            client
                .request("/v1/songs")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString("--x\r\nContent-")));
    assertProblem(cut, 400, "bad-request");
  }

  @Test
  void theSameOrderWithTheSameKeyIsOneSong() {
    String key = "order-" + System.nanoTime();
    Order order = Order.ofOnePhoto().with("title", "Once");
    HttpResponse<String> first = client.order(order, "Idempotency-Key", key);
    HttpResponse<String> second = client.order(order, "Idempotency-Key", key);
    assertThat(second.statusCode()).isEqualTo(202);
    assertThat(second.headers().firstValue("Location"))
        .isEqualTo(first.headers().firstValue("Location"));
    HttpResponse<String> other =
        client.order(Order.ofOnePhoto().with("title", "Twice"), "Idempotency-Key", key);
    assertProblem(other, 422, "idempotency-key-reused");
    assertProblem(client.order(order, "Idempotency-Key", "a b"), 400, "bad-request");
  }

  @Test
  void songsAreListedPageByPage() {
    String oldest = client.ordered(Order.ofOnePhoto());
    String middle = client.ordered(Order.ofOnePhoto());
    String youngest = client.ordered(Order.ofOnePhoto());
    JsonNode first = Client.json(client.get("/v1/songs?limit=2"));
    assertThat(first.path("songs").valueStream().map(song -> song.path("id").asString()))
        .containsExactly(youngest, middle);
    String cursor = first.path("nextCursor").asString();
    JsonNode second = Client.json(client.get("/v1/songs?limit=1&cursor=" + cursor));
    assertThat(second.path("songs").path(0).path("id").asString()).isEqualTo(oldest);
    assertProblem(client.get("/v1/songs?limit=0"), 400, "bad-option");
    assertProblem(client.get("/v1/songs?limit=many"), 400, "bad-request");
  }

  @Test
  void whatDoesNotExistIsAProblemToo() {
    assertProblem(client.get("/v1/songs/nothing"), 404, "song-not-found");
    assertProblem(client.get("/v1/songs/nothing/events"), 404, "song-not-found");
    assertProblem(client.delete("/v1/songs/nothing"), 404, "song-not-found");
    assertProblem(client.get("/v2/nothing"), 404, "not-found");
    assertProblem(client.delete("/v1/styles"), 405, "method-not-allowed");
  }

  @Test
  void whatMayBeOrderedIsToldBeforeAnythingIsSent() throws Exception {
    JsonNode limits = Client.json(client.get("/v1/limits"));
    assertThat(limits.path("photos").asInt()).isEqualTo(8);
    assertThat(limits.path("photoBytes").asLong()).isEqualTo(25L << 20);
    assertThat(limits.path("minSeconds").asInt()).isPositive();
    assertThat(limits.path("languages").toString()).isEqualTo("[\"en\",\"zh\"]");
    assertThat(limits.path("formats").toString()).contains("mp3", "flac");
    assertThat(limits.path("extras").toString()).isEqualTo("[\"stems\",\"video\"]");
    assertThat(limits.path("waiting").path("batch").asInt()).isEqualTo(5000);
    String tooLong = String.valueOf(limits.path("maxSeconds").asInt() + 1);
    assertProblem(client.order(Order.ofOnePhoto().with("seconds", tooLong)), 400, "bad-option");
    setPoor(true);
    try {
      JsonNode poor = Client.json(client.get("/v1/limits"));
      assertThat(poor.path("extras")).isEmpty();
      assertThat(poor.path("unavailable").path("stems").asString()).contains("no room for stems");
    } finally {
      setPoor(false);
    }
  }

  @Test
  void stylesHealthAndTheDescriptionOfTheInterfaceAreThere() {
    assertThat(Client.json(client.get("/v1/styles")).path(0).path("id").asString())
        .isEqualTo("acoustic-ballad");
    assertThat(Client.json(client.get("/actuator/health")).path("status").asString())
        .isEqualTo("UP");
    JsonNode api = Client.json(client.get("/v1/openapi"));
    assertThat(api.path("paths").propertyNames())
        .contains("/v1/songs", "/v1/songs/{id}", "/v1/songs/{id}/events", "/v1/styles");
    JsonNode order = api.path("paths").path("/v1/songs").path("post");
    JsonNode form = order.path("requestBody").path("content").path("multipart/form-data");
    assertThat(form.path("schema").path("properties").propertyNames())
        .as(order.toPrettyString())
        .containsExactlyInAnyOrder(
            "photo",
            "upload",
            "style",
            "voice",
            "instrumental",
            "language",
            "seconds",
            "seed",
            "title",
            "wish",
            "brand",
            "slogan",
            "avoid",
            "valence",
            "arousal",
            "format",
            "loudness",
            "stems",
            "video",
            "queue",
            "webhook");
    assertThat(order.path("responses").path("422").path("content").propertyNames())
        .containsExactly("application/problem+json");
    assertThat(order.path("responses").path("202").path("content").propertyNames())
        .containsExactly("application/json");
  }

  private JsonNode assertRefused(Order order, int status, String code) throws Exception {
    JsonNode before = Client.json(client.get("/v1/songs?limit=1")).path("songs").path(0).path("id");
    List<String> photosBefore = photosInStore();
    JsonNode problem = assertProblem(client.order(order), status, code);
    JsonNode after = Client.json(client.get("/v1/songs?limit=1")).path("songs").path(0).path("id");
    assertThat(after).isEqualTo(before);
    assertThat(photosBefore).containsAll(photosInStore());
    assertThat(files("uploads")).isEmpty();
    return problem;
  }

  private List<String> photosInStore() throws Exception {
    return files("store/objects").stream().filter(file -> file.contains("/photos/")).toList();
  }

  private List<String> storedOf(String id) {
    try {
      return filesOf(id);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
