package io.songlens.lyrics.llm;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.song.Language;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongPlan;
import io.songlens.lyrics.LyricWriter;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a model answers, a lyric that can be sung comes of it, soon. */
class RecordedAnswersTest {
  private static final Duration MOST = Duration.ofSeconds(8);
  private static final Duration LATE = Duration.ofSeconds(20);

  /**
   * What a model answers and what comes of it.
   *
   * @param name what is tried
   * @param draft file of the drafts, or a status
   * @param repair file of the repaired lines
   * @param writers who writes lines
   * @param repaired how many lines are repaired or replaced
   * @param reason why the bank wrote all; empty where it did not
   */
  private record Case(
      String name, String draft, String repair, String writers, int repaired, String reason) {}

  static Stream<Arguments> cases() {
    return Stream.of(Language.values())
        .flatMap(language -> all().map(each -> Arguments.of(each, language)));
  }

  private static Stream<Case> all() {
    String mended = "repair.json";
    return Stream.of(
        new Case("good", "good.json", mended, "stub-model", 0, ""),
        new Case("truncated JSON", "truncated.txt", mended, "stub-model", 3, ""),
        new Case("fenced JSON", "fenced.txt", mended, "stub-model", 0, ""),
        new Case("nulls", "nulls.json", mended, "bank", 0, "not a lyric"),
        new Case(
            "wrong language", "wrong-language.json", "wrong-language.json", "bank", 0, "be sung"),
        new Case("refusal", "refusal.txt", mended, "bank", 0, "not a lyric"),
        new Case("429", "429", "429", "bank", 0, "busy or its quota is used up"),
        new Case("503", "503", "503", "bank", 0, "trouble of its own"),
        new Case("20 s delay", "good.json", mended, "bank", 0, "did not answer within 1 s"),
        new Case("identical lines", "identical.json", mended, "stub-model", 5, ""),
        new Case("extra section", "extra-section.json", mended, "stub-model", 0, ""),
        new Case(
            "injected instructions obeyed",
            "injected.json",
            "injected.json",
            "bank, stub-model",
            3,
            ""));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("cases")
  void everyAnswerEndsInAValidLyricThatSaysWhoWroteWhichLine(Case tried, Language language)
      throws IOException {
    SongPlan plan = Songs.plan(language);
    boolean late = tried.name().equals("20 s delay");
    try (StubModel stub = StubModel.scripted(request -> reply(tried, language, late, request))) {
      Duration timeout = late ? Duration.ofSeconds(1) : Songs.TIMEOUT;
      LyricWriter writer = Songs.safeWriter(Songs.models(timeout, stub), language);
      long begunNanos = System.nanoTime();

      Lyric lyric = writer.write(Songs.brief(Songs.wish(language, null, null)), plan, new Seed(1));

      assertThat(Duration.ofNanos(System.nanoTime() - begunNanos)).isLessThan(MOST);
      Validity.assertValid(lyric, plan, StubModel.NAME);
      assertThat(
              Songs.writers(lyric).stream().distinct().sorted().collect(Collectors.joining(", ")))
          .isEqualTo(tried.writers());
      assertThat(lyric.origin().writer())
          .isEqualTo(tried.reason().isEmpty() ? StubModel.NAME : "bank");
      assertThat(lyric.origin().repairedLines()).isEqualTo(tried.repaired());
      assertThat(String.valueOf(lyric.origin().fallbackReason()))
          .contains(tried.reason().isEmpty() ? "null" : tried.reason());
      assertThat(lyric.toString()).doesNotContain(StubModel.KEY).doesNotContain("lyricist");
    }
  }

  private static StubModel.Reply reply(
      Case tried, Language language, boolean late, StubModel.Request request) {
    String file = request.isRepair() ? tried.repair() : tried.draft();
    if (file.matches("\\d+")) {
      return new StubModel.Reply.Status(Integer.parseInt(file));
    }
    String text = Songs.recorded(language.code() + "/" + file);
    return late ? new StubModel.Reply.Late(text, LATE) : new StubModel.Reply.Text(text);
  }
}
