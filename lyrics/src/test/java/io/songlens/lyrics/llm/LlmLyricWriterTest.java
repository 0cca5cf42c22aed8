package io.songlens.lyrics.llm;

import static io.songlens.lyrics.llm.Songs.recorded;
import static io.songlens.lyrics.llm.Songs.texts;
import static io.songlens.lyrics.llm.Songs.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.songlens.composer.song.Language;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.TokenUsage;
import io.songlens.composer.song.Wishes;
import io.songlens.lyrics.LyricFault;
import io.songlens.lyrics.WritingSession;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LlmLyricWriterTest {
  private static final String GOOD = recorded("en/good.json");

  /** The second line of the verse has far too many syllables for its place. */
  private static final String ONE_LINE_TOO_LONG =
      GOOD.replace(
          "The boats are lying in a row",
          "The innumerable colourful boats of the fishermen are lying in a row");

  private static final String MENDED =
      "{\"lines\": {\"verse1/2\": \"The boats are sleeping in a row\","
          + " \"chorus/1\": \"a line that nobody has asked for\"}}";

  @Test
  void oneRequestForRepairsNamesTheFailingLinesOnly() throws IOException {
    try (StubModel model = StubModel.answering(ONE_LINE_TOO_LONG, MENDED)) {
      Lyric lyric = write(Songs.models(model));

      assertThat(texts(lyric).get(1)).isEqualTo("The boats are sleeping in a row");
      assertThat(texts(lyric).get(4)).isEqualTo("Oh hold the line until the day");
      assertThat(lyric.origin().repairedLines()).isEqualTo(1);
      assertThat(model.drafts()).hasSize(2);
      assertThat(model.repairs()).hasSize(1);
      assertThat(model.repairs().get(0).user())
          .contains("verse1/2: it does not fit the melody's number of syllables. It needs 8")
          .contains("rhymes with line verse1/1")
          .contains("innumerable")
          .doesNotContain("verse1/3: it");
    }
  }

  @Test
  void aLineThatStaysWrongIsReplacedFromTheBankAndSaysSo() throws IOException {
    try (StubModel model = StubModel.answering(ONE_LINE_TOO_LONG, "I have no better line.")) {
      Lyric lyric = write(Songs.models(model));

      Validity.assertValid(lyric, Songs.plan(Language.ENGLISH), StubModel.NAME);
      assertThat(Songs.writers(lyric))
          .containsExactly(
              "stub-model", "bank", "stub-model", "stub-model", "stub-model", "stub-model");
      assertThat(lyric.origin().writer()).isEqualTo(StubModel.NAME);
      assertThat(lyric.decisions())
          .filteredOn(decision -> decision.what().equals("line verse1/2"))
          .allMatch(
              decision ->
                  decision
                      .because()
                      .get(1)
                      .equals(
                          "in place of a line that does not fit the melody's number of syllables"));
    }
  }

  @Test
  void theBetterOfTwoDraftsIsTaken() throws IOException {
    List<Integer> seeds = new ArrayList<>();
    try (StubModel model =
        StubModel.scripted(
            request -> {
              synchronized (seeds) {
                seeds.add(request.json().path("seed").asInt());
                String draft = seeds.size() == 1 ? ONE_LINE_TOO_LONG : GOOD;
                return new StubModel.Reply.Text(draft);
              }
            })) {
      Lyric lyric = write(Songs.models(model));

      assertThat(lyric.origin().repairedLines()).isZero();
      assertThat(model.repairs()).isEmpty();
      assertThat(seeds).hasSize(2).doesNotHaveDuplicates();
    }
  }

  @Test
  void aDraftThatNeverEndsDoesNotHoldUpTheOtherOne() throws IOException {
    try (StubModel model =
        StubModel.scripted(
            request ->
                request.json().path("seed").asInt() == firstSeed()
                    ? new StubModel.Reply.Stuck("{\"title\": \"Hold")
                    : new StubModel.Reply.Text(GOOD))) {
      long begunNanos = System.nanoTime();

      Lyric lyric = write(Songs.models(model));

      assertThat(lyric.title()).isEqualTo("Hold the Line");
      assertThat(Duration.ofNanos(System.nanoTime() - begunNanos))
          .isLessThan(Duration.ofSeconds(5));
    }
  }

  private static int firstSeed() {
    return (int) (new Seed(1).fork("draft0").value() & Integer.MAX_VALUE);
  }

  @Test
  void oneSongNeverWaitsLongerThanItsBudget() throws IOException {
    try (StubModel one = StubModel.scripted(request -> new StubModel.Reply.Stuck("{"));
        StubModel two = StubModel.scripted(request -> new StubModel.Reply.Stuck("{"))) {
      LlmSettings slow = Songs.settings(Songs.TIMEOUT, one, two);
      LanguageModels models =
          new LanguageModels(
              new LlmSettings(slow.endpoints(), Duration.ofMillis(700), false, null));
      long begunNanos = System.nanoTime();

      assertThatThrownBy(() -> write(models))
          .isInstanceOf(LyricFault.class)
          .hasMessageContaining("in the time that a song has for it")
          .hasMessageContaining("no time left to ask another");
      assertThat(Duration.ofNanos(System.nanoTime() - begunNanos))
          .isLessThan(Duration.ofSeconds(3));
      assertThat(two.requests()).isEmpty();
    }
  }

  @Test
  void theSecondEndpointWritesWhenTheFirstFailsAndTheWastedTokensAreTold() throws IOException {
    try (StubModel first = StubModel.answering("I would rather not.");
        StubModel second =
            StubModel.named("other-model", request -> new StubModel.Reply.Text(GOOD))) {
      Lyric lyric = write(Songs.models(first, second));

      assertThat(lyric.origin().writer()).isEqualTo("other-model");
      assertThat(Songs.writers(lyric)).containsOnly("other-model");
      TokenUsage usage = lyric.origin().usage();
      assertThat(usage).isNotNull();
      assertThat(usage.calls()).isEqualTo(4);
      assertThat(usage.inputTokens()).isBetween(3000L, 4000L);
      assertThat(usage.cost()).isBetween(3 * 0.0009 - 1e-9, 4 * 0.0009 + 1e-9);
    }
  }

  @Test
  void anEndpointThatFailedThreeTimesIsNotAskedForAWhile() throws IOException {
    try (StubModel first = StubModel.failingWith(503);
        StubModel second = StubModel.answering(GOOD)) {
      LanguageModels models = Songs.models(first, second);
      for (long seed = 1; seed <= 5; seed++) {
        Songs.writer(models, Language.ENGLISH)
            .write(Songs.brief(Wishes.NONE), Songs.plan(Language.ENGLISH), new Seed(seed));
      }

      assertThat(first.requests()).hasSize(2 * CircuitBreaker.FAULTS_TO_OPEN);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, json_schema", "1, json_object", "2, plain"})
  void aFormatThatAnEndpointRefusesIsNotAskedForAgain(int refuses, String last) throws IOException {
    List<String> refused = List.of("json_schema", "json_object").subList(0, refuses);
    try (StubModel model =
        StubModel.scripted(
            request ->
                refused.contains(request.format())
                    ? new StubModel.Reply.Status(400)
                    : new StubModel.Reply.Text(GOOD))) {
      LanguageModels models = Songs.models(model);
      write(models);
      int before = model.requests().size();

      Songs.writer(models, Language.ENGLISH)
          .write(Songs.brief(Wishes.NONE), Songs.plan(Language.ENGLISH), new Seed(2));

      assertThat(model.requests().subList(before, model.requests().size()))
          .hasSize(2)
          .allMatch(request -> request.format().equals(last));
    }
  }

  @Test
  void aSchemaAsksForEveryStanzaOfThePlan() throws IOException {
    try (StubModel model = StubModel.answering(GOOD)) {
      write(Songs.models(model));

      assertThat(model.drafts().get(0).json().at("/response_format/json_schema/strict").asBoolean())
          .isTrue();
      assertThat(
              model
                  .drafts()
                  .get(0)
                  .json()
                  .at("/response_format/json_schema/schema/properties/stanzas/required")
                  .toString())
          .isEqualTo("[\"verse1\",\"chorus\"]");
    }
  }

  @Test
  void sectionsAreToldWhileTheyAreWrittenAndWhoeverListensCanStopIt() throws IOException {
    String half = GOOD.substring(0, GOOD.indexOf("\"chorus\""));
    try (StubModel model = StubModel.scripted(request -> new StubModel.Reply.Stuck(half))) {
      WritingSession impatient =
          new WritingSession(
              (written, of) -> {
                assertThat(of).isEqualTo(2);
                if (written == 1) {
                  throw new CancellationException("enough");
                }
              },
              null);

      assertThatThrownBy(
              () ->
                  Songs.writer(Songs.models(model), Language.ENGLISH)
                      .write(
                          impatient,
                          Songs.brief(Wishes.NONE),
                          Songs.plan(Language.ENGLISH),
                          new Seed(1)))
          .isInstanceOf(CancellationException.class)
          .hasMessage("enough");
    }
  }

  @Test
  void tokensAndCostAreToldWithTheSong() throws IOException {
    try (StubModel model = StubModel.answering(ONE_LINE_TOO_LONG, MENDED)) {
      Lyric lyric = write(Songs.models(model));

      assertThat(lyric.origin().usage()).isEqualTo(new TokenUsage(3, 0, 3000, 600, 0.0027));
      assertThat(lyric.decisions().get(0).toString())
          .contains("language model")
          .contains("3 calls, 3000 tokens in, 600 out, cost 0.0027");
    }
  }

  @Test
  void anAnswerThatDidNotComeInTimeCountsAsACallWithoutACount() throws IOException {
    try (StubModel model = StubModel.scripted(request -> new StubModel.Reply.Stuck("{"))) {
      assertThatThrownBy(() -> write(Songs.models(Duration.ofSeconds(1), model)))
          .isInstanceOfSatisfying(
              LyricFault.class,
              fault -> assertThat(fault.spent()).isEqualTo(new TokenUsage(2, 2, 0, 0, null)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "401, refused the API key",
    "404, does not have that language model",
    "429, busy or its quota",
    "500, trouble of its own"
  })
  void anErrorOfTheEndpointIsAFaultWithoutTheKey(int status, String reason) throws IOException {
    try (StubModel model = StubModel.failingWith(status)) {
      assertThatThrownBy(() -> write(Songs.models(model)))
          .isInstanceOf(LyricFault.class)
          .hasMessageContaining(reason)
          .hasMessageNotContaining(StubModel.KEY);
    }
  }

  @Test
  void aWishedTitleIsKept() throws IOException {
    try (StubModel model = StubModel.answering(GOOD)) {
      Wishes wishes = Songs.wish(Language.ENGLISH, "Anna's Boat", null);

      assertThat(write(Songs.models(model), Language.ENGLISH, wishes).title())
          .isEqualTo("Anna's Boat");
    }
  }

  @Test
  void anInstrumentalSongAsksNobody() throws IOException {
    SongPlan sung = Songs.plan(Language.ENGLISH);
    SongPlan instrumental =
        new SongPlan(
            sung.styleId(),
            sung.key(),
            sung.meter(),
            sung.bpm(),
            sung.swing(),
            sung.affect(),
            sung.language(),
            true,
            sung.sections(),
            sung.durationFrames(),
            List.of());
    try (StubModel model = StubModel.answering(GOOD)) {
      Lyric lyric =
          Songs.writer(Songs.models(model), Language.ENGLISH)
              .write(Songs.brief(Wishes.NONE), instrumental, new Seed(1));

      assertThat(lyric.stanzas()).isEmpty();
      assertThat(model.requests()).isEmpty();
    }
  }

  @Test
  void theKeyIsInNoText() throws IOException {
    try (StubModel model = StubModel.answering(GOOD)) {
      assertThat(Songs.settings(Songs.TIMEOUT, model).toString()).doesNotContain(StubModel.KEY);
    }
  }
}
