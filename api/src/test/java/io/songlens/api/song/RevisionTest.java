package io.songlens.api.song;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.api.generation.SmallTakes;
import io.songlens.api.support.Client;
import io.songlens.api.support.Order;
import io.songlens.api.support.ServiceTest;
import io.songlens.composer.song.Stanza;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RevisionTest extends ServiceTest {
  private static final List<Stanza> STANZAS =
      Objects.requireNonNull(SmallTakes.ENGLISH.composition().lyric()).stanzas();
  private static final String STANZA = STANZAS.get(STANZAS.size() - 1).id();

  private static @Nullable String untouched;

  RevisionTest(ApplicationContext context) {
    super(context);
  }

  @Test
  void aLineThatCannotBeSungIsRefusedWithLinesThatCanAndOneOfThoseChangesNoOtherLine() {
    String song = song();
    String tooLong = "This line is by far too long to be sung in the place where it would be sung";
    HttpResponse<String> refusal = revise(song, line(tooLong));
    JsonNode problem = assertProblem(refusal, 422, "revision-refused");
    assertThat(problem.path("reasons").path(0).asString()).contains(STANZA, "syllables");
    assertThat(problem.path("alternatives")).isNotEmpty();
    String better = problem.path("alternatives").path(0).asString();

    JsonNode revision = accepted(revise(song, line(better)));

    assertThat(revision.path("number").asInt()).isEqualTo(1);
    assertThat(revision.path("of").asString()).isEqualTo(song);
    assertThat(revision.path("changes")).hasSize(1);
    assertThat(revision.path("changes").path(0).asString()).contains(STANZA + "/1", better);
    List<String> before = lines(song, "lyric.txt");
    List<String> after = lines(done(revision), "lyric.txt");
    assertThat(after).hasSameSizeAs(before);
    List<String> changed = new ArrayList<>();
    for (int i = 0; i < after.size(); i++) {
      if (!after.get(i).equals(before.get(i))) {
        changed.add(after.get(i));
      }
    }
    assertThat(changed).isNotEmpty().containsOnly(better);
    assertThat(kept(done(revision)).path("plan")).isEqualTo(kept(song).path("plan"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'wish':'slower'} | tempo",
        "{'bpm':100} | tempo: ",
        "{'key':'C'} | key: ",
        "{'voice':'warm-tenor'} | voice: warm-tenor",
        "{'wish':'let a child sing it'} | voice: child",
        "{'sections':[{'section':'SECTION','renew':'music'}]} | music ",
        "{'instruments':[{'part':'PART','instrument':'harp'}]} | : Harp"
      })
  void aChangeOfTheMusicLeavesEveryWord(String body, String change) {
    String song = song();
    String part = partOf(song);
    String section = SmallTakes.ENGLISH.composition().plan().sections().get(0).id();

    JsonNode revision =
        accepted(revise(song, body.replace("SECTION", section).replace("PART", part)));

    assertThat(revision.path("changes").toString()).contains(change);
    String after = done(revision);
    assertThat(lines(after, "lyric.txt")).isEqualTo(lines(song, "lyric.txt"));
    assertThat(lines(after, "score.musicxml")).isNotEqualTo(lines(song, "score.musicxml"));
  }

  @Test
  void aStanzaGetsOtherWordsAndTheMusicStaysPlanned() {
    String song = song();
    JsonNode revision =
        accepted(revise(song, "{'sections':[{'section':'" + STANZA + "','renew':'words'}]}"));
    assertThat(revision.path("changes").toString()).contains("line " + STANZA);
    assertThat(kept(done(revision)).path("plan")).isEqualTo(kept(song).path("plan"));
  }

  @Test
  void theHistoryTellsEveryTakeWhicheverIsAskedFor() {
    String song = song();
    String first = done(accepted(revise(song, "{'bpm':90}")));
    JsonNode second = accepted(revise(first, "{'wish':'faster'}"));
    assertThat(second.path("number").asInt()).isEqualTo(2);
    assertThat(second.path("of").asString()).isEqualTo(first);
    done(second);
    for (String id : List.of(song, first)) {
      JsonNode history = Client.json(client.get("/v1/songs/" + id + "/revisions"));
      assertThat(history.path("revisions").valueStream().map(r -> r.path("number").asInt()))
          .containsExactly(0, 1, 2);
      assertThat(history.path("revisions").path(0).path("song").path("id").asString())
          .isEqualTo(song);
      assertThat(history.path("revisions").path(1).path("song").path("links").has("song.mp3"))
          .isTrue();
    }
  }

  @Test
  void deletingARevisionLeavesTheOthersAndDeletingTheSongLeavesNone() throws IOException {
    String song = song();
    String first = done(accepted(revise(song, "{'bpm':90}")));
    String second = done(accepted(revise(song, "{'bpm':80}")));
    client.delete("/v1/songs/" + first);
    assertThat(client.song(second).path("state").asString()).isEqualTo("done");
    assertThat(client.song(song).path("state").asString()).isEqualTo("done");
    assertThat(client.delete("/v1/songs/" + song).statusCode()).isEqualTo(204);
    assertProblem(client.get("/v1/songs/" + second), 404, "song-not-found");
    assertThat(filesOf(second)).isEmpty();
    assertProblem(client.get("/v1/songs/" + song + "/revisions"), 404, "song-not-found");
  }

  @Test
  void theSameRequestWithTheSameKeyIsOneRevision() {
    String song = song();
    String key = "revision-" + System.nanoTime();
    JsonNode first = accepted(revise(song, "{'bpm':90}", "Idempotency-Key", key));
    JsonNode again = accepted(revise(song, "{'bpm':90}", "Idempotency-Key", key));
    assertThat(again.path("song").path("id")).isEqualTo(first.path("song").path("id"));
    assertProblem(
        revise(song, "{'bpm':91}", "Idempotency-Key", key), 422, "idempotency-key-reused");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{} | 422 | revision-refused",
        "{'wish':'bananas'} | 422 | revision-refused",
        "{'wish':'undo'} | 422 | revision-refused",
        "{'voice':'soft-alto'} | 422 | revision-refused",
        "{'voice':'foghorn'} | 400 | bad-option",
        "{'bpm':399} | 422 | revision-refused",
        "{'style':'acoustic-ballad'} | 422 | revision-refused",
        "{'lines':[{'stanza':'nowhere','line':1,'text':'Sing'}]} | 422 | revision-refused",
        "{'lines':[{'stanza':'nowhere','line':1}]} | 422 | revision-refused",
        "{'sections':[{'section':'nowhere','renew':'music'}]} | 422 | revision-refused",
        "{'instruments':[{'part':'nobody','instrument':'harp'}]} | 422 | revision-refused",
        "{'instruments':[{'part':'piano','instrument':'kazoo'}]} | 400 | bad-option",
        "{'lines':[{'line':1}]} | 400 | bad-option",
        "{'lines':[{'stanza':'chorus','line':0}]} | 400 | bad-option",
        "{'sections':[{'section':'chorus','renew':'all'}]} | 400 | bad-option",
        "{'bpm':3} | 400 | bad-option",
        "{'seconds':5} | 400 | bad-option",
        "{'key':'H'} | 400 | bad-option",
        "{'language':'fr'} | 400 | bad-option",
        "{'style':'polka'} | 400 | unknown-style",
        "{'tempoo':3} | 400 | unknown-option",
        "{'lines':[{'text':'a','colour':1}]} | 400 | unknown-option",
        "{'bpm':'fast'} | 400 | bad-request",
        "[] | 400 | bad-request",
        "nonsense | 400 | bad-request"
      })
  void whatCannotBeDoneIsRefusedAndNothingIsKept(String body, int status, String code) {
    String song = untouched();
    assertProblem(revise(song, body), status, code);
    assertThat(
            Client.json(client.get("/v1/songs/" + song + "/revisions"))
                .path("revisions")
                .valueStream())
        .hasSize(1);
  }

  @Test
  void anUnfinishedSongAndOneOfWhichNothingWasKeptCannotBeChanged() throws IOException {
    closeGate();
    String waiting = client.ordered(Order.ofOnePhoto().with("wish", "wait"));
    assertProblem(revise(waiting, "{'bpm':90}"), 409, "song-not-ready");
    openGate();
    client.await(waiting, "done");
    closeGate();
    assertProblem(revise(waiting, "{'bpm':90}"), 409, "revision-unavailable");
    assertProblem(revise("nothing", "{'bpm':90}"), 404, "song-not-found");
  }

  /** One song for all tests that change nothing. */
  private String untouched() {
    if (untouched == null) {
      untouched = song();
    }
    return untouched;
  }

  private String song() {
    String id = client.ordered(Order.ofOnePhoto().with("wish", "take"));
    client.await(id, "done");
    return id;
  }

  private HttpResponse<String> revise(String id, String body, String... headers) {
    HttpRequest.Builder request =
        client
            .request("/v1/songs/" + id + "/revisions")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')));
    return client.send(headers.length > 0 ? request.headers(headers) : request);
  }

  private static String line(String text) {
    return "{'lines':[{'stanza':'" + STANZA + "','line':1,'text':" + quoted(text) + "}]}";
  }

  /** An apostrophe inside would become a quotation mark. */
  private static String quoted(String text) {
    return JsonMapper.shared().writeValueAsString(text).replace("'", "\\u0027");
  }

  private static JsonNode accepted(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    JsonNode revision = Client.json(answer);
    assertThat(answer.headers().firstValue("Location"))
        .contains("/v1/songs/" + revision.path("song").path("id").asString());
    return revision;
  }

  private String done(JsonNode revision) {
    String id = revision.path("song").path("id").asString();
    client.await(id, "done");
    return id;
  }

  private List<String> lines(String id, String file) {
    String link = client.song(id).path("links").path(file).asString();
    return client.get(link).body().lines().toList();
  }

  private JsonNode kept(String id) {
    try {
      return JsonMapper.shared().readTree(stored(id, "song/kept/take.json")).path("composition");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private String partOf(String song) {
    JsonNode refusal =
        Client.json(revise(song, "{'instruments':[{'part':'nobody','instrument':'harp'}]}"));
    return refusal.path("detail").asString().replaceAll("(?s).*it has ([^,.]*).*", "$1");
  }
}
