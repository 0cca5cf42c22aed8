package io.songlens.api.song;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.api.generation.SmallTakes;
import io.songlens.api.support.Client;
import io.songlens.api.support.Order;
import io.songlens.api.support.ServiceTest;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.Stanza;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

class LineCheckTest extends ServiceTest {
  private static final List<Stanza> STANZAS =
      Objects.requireNonNull(SmallTakes.ENGLISH.composition().lyric()).stanzas();
  private static final Stanza STANZA = STANZAS.get(STANZAS.size() - 1);

  private static @Nullable String song;

  LineCheckTest(ApplicationContext context) {
    super(context);
  }

  @Test
  void theLineThatIsThereIsToldWithItsMeasureAndOthersThatFit() {
    JsonNode check = checked("{'stanza':'" + STANZA.id() + "','line':1}");

    assertThat(check.path("text").asString()).isEqualTo(STANZA.lines().get(0).text());
    assertThat(check.path("singable").asBoolean()).isTrue();
    assertThat(check.path("syllables").asInt())
        .isEqualTo(STANZA.lines().get(0).syllables().size())
        .isBetween(check.path("minSyllables").asInt(), check.path("maxSyllables").asInt());
    assertThat(check.path("stressFit").asDouble()).isBetween(0.5, 1.0);
    assertThat(check.path("faults")).isEmpty();
    assertThat(check.path("alternatives")).hasSizeBetween(1, 5);
    for (JsonNode other : check.path("alternatives")) {
      JsonNode fits = checked(line(other.asString()));
      assertThat(fits.path("singable").asBoolean()).as(other.asString()).isTrue();
      assertThat(fits.path("remarks")).as(other.asString()).isEmpty();
    }
  }

  @Test
  void aLineThatCannotBeSungIsToldWhy() {
    JsonNode check = checked(line("Far too many syllables are in this line for its little tune"));
    assertThat(check.path("singable").asBoolean()).isFalse();
    assertThat(check.path("faults").toString()).contains("number of syllables");
    assertThat(check.path("alternatives")).isNotEmpty();

    JsonNode unread = checked(line("?!"));
    assertThat(unread.path("singable").asBoolean()).isFalse();
    assertThat(unread.path("faults")).isNotEmpty();
    assertThat(unread.path("maxSyllables").asInt()).isPositive();
  }

  @Test
  void aSectionLeadsToTheStanzaThatItSings() {
    PlannedSection section =
        SmallTakes.ENGLISH.composition().plan().sections().stream()
            .filter(sung -> STANZA.id().equals(sung.stanzaId()))
            .findFirst()
            .orElseThrow();
    assertThat(checked("{'stanza':'" + section.id() + "','line':1}").path("text").asString())
        .isEqualTo(STANZA.lines().get(0).text());
  }

  @Test
  void whatTheCheckTakesTheRevisionTakesToo() {
    String offered =
        checked("{'stanza':'" + STANZA.id() + "','line':1}")
            .path("alternatives")
            .path(0)
            .asString();
    HttpResponse<String> revision = post("/revisions", "{'lines':[" + line(offered) + "]}");
    assertThat(revision.statusCode()).as(revision.body()).isEqualTo(202);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{} | 400 | bad-option",
        "{'stanza':'nowhere','line':1} | 400 | bad-option",
        "{'stanza':'verse1','line':99} | 400 | bad-option",
        "{'stanza':'verse1','line':0} | 400 | bad-option",
        "{'stanza':'verse1','line':1,'colour':'red'} | 400 | unknown-option",
        "[] | 400 | bad-request"
      })
  void whatIsNoLineIsRefused(String body, int status, String code) {
    assertProblem(check(body), status, code);
  }

  @Test
  void textThatIsTooLongIsRefusedAndASongWithoutItsTakeTellsSo() {
    assertProblem(check(line("la ".repeat(80))), 400, "bad-option");
    String plain = client.ordered(Order.ofOnePhoto());
    client.await(plain, "done");
    assertProblem(post(plain, "/lyric/check", line("Sing")), 409, "revision-unavailable");
    assertProblem(post("nothing", "/lyric/check", line("Sing")), 404, "song-not-found");
  }

  private JsonNode checked(String body) {
    HttpResponse<String> answer = check(body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Client.json(answer);
  }

  private HttpResponse<String> check(String body) {
    return post("/lyric/check", body);
  }

  private HttpResponse<String> post(String path, String body) {
    if (song == null) {
      song = client.ordered(Order.ofOnePhoto().with("wish", "take"));
      client.await(song, "done");
    }
    return post(song, path, body);
  }

  private HttpResponse<String> post(String id, String path, String body) {
    return client.send(
        client
            .request("/v1/songs/" + id + path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"'))));
  }

  /** An apostrophe inside would become a quotation mark. */
  private static String line(String text) {
    return "{'stanza':'%s','line':1,'text':'%s'}"
        .formatted(STANZA.id(), text.replace("'", "\\u0027"));
  }
}
