package io.songlens.api.page;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.api.song.ProblemCode;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.VoiceStyle;
import io.songlens.composer.style.PartSpec;
import io.songlens.composer.style.Style;
import io.songlens.composer.style.StyleCatalog;
import io.songlens.composer.theory.Mode;
import io.songlens.image.affect.MoodWords;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The Chinese dictionary has what the pages can show in English, and nothing else. */
class ChineseTextsTest {
  /** Codes of programs' requests, which no page sends. */
  private static final Set<ProblemCode> OF_PROGRAMS =
      Set.of(
          ProblemCode.SONG_MISSING,
          ProblemCode.SONG_TOO_LARGE,
          ProblemCode.HISTORY_MISSING,
          ProblemCode.HISTORY_UNUSABLE,
          ProblemCode.HISTORY_TOO_LARGE,
          ProblemCode.BAD_WEBHOOK,
          ProblemCode.IDEMPOTENCY_KEY_REUSED,
          ProblemCode.RECEIPT_NOT_FOUND,
          ProblemCode.TUS_VERSION,
          ProblemCode.DIRECT_UPLOAD_UNAVAILABLE,
          ProblemCode.METHOD_NOT_ALLOWED,
          ProblemCode.NOT_ACCEPTABLE,
          ProblemCode.UNSUPPORTED_MEDIA_TYPE);

  /** Codes that only the booth meets, which has words of its own. */
  private static final Set<ProblemCode> OF_THE_BOOTH =
      Set.of(ProblemCode.PIN_WRONG, ProblemCode.PIN_WAIT, ProblemCode.STAFF_ONLY);

  private static final Pattern ENTRY =
      Pattern.compile("(?m)^ +\"((?:[^\"\\\\]|\\\\.)*)\":\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern VALUE = Pattern.compile("\\{\\w+}");

  private final String dictionary = ShownTexts.read(ShownTexts.STATIC.resolve("zh.js"));
  private final String names = ShownTexts.read(ShownTexts.STATIC.resolve("zh-names.js"));
  private final StyleCatalog catalog = StyleCatalog.builtIn();

  @Test
  void everyTextOfThePagesIsTranslatedAndNoOther() {
    assertThat(words().keySet()).containsExactlyInAnyOrderElementsOf(ShownTexts.all());
  }

  @Test
  void noModuleShowsASentenceThatIsNotLookedUp() {
    assertThat(ShownTexts.untold()).isEmpty();
  }

  @Test
  void aTranslationHasTheValuesOfItsText() {
    words()
        .forEach(
            (english, chinese) -> {
              // "2:36 min" is told in minutes and seconds
              Set<String> given =
                  english.equals("{clock} min")
                      ? Set.of("{minutes}", "{seconds}")
                      : values(english);
              assertThat(values(chinese)).as(english).isEqualTo(given);
            });
  }

  @Test
  void everyProblemAPageCanMeetIsTranslated() {
    Set<String> codes =
        Arrays.stream(ProblemCode.values())
            .filter(code -> !OF_PROGRAMS.contains(code) && !OF_THE_BOOTH.contains(code))
            .map(ProblemCode::word)
            .collect(toSet());
    assertThat(entries(dictionary, "PROBLEMS = {", "\n};").keySet()).isEqualTo(codes);
  }

  @Test
  void whatIsBuiltInHasAChineseName() {
    assertThat(named("style")).isEqualTo(catalog.styles().stream().map(Style::id).collect(toSet()));
    assertThat(named("voice"))
        .isEqualTo(catalog.voices().stream().map(VoiceStyle::voice).collect(toSet()));
    assertThat(named("section"))
        .isEqualTo(Arrays.stream(SectionKind.values()).map(SectionKind::label).collect(toSet()));
    assertThat(named("mode"))
        .isEqualTo(Arrays.stream(Mode.values()).map(Mode::label).collect(toSet()));
  }

  @Test
  void whatPhotosShowAndFeelLikeHasAChineseName() throws IOException {
    assertThat(named("tag")).containsAll(scenes());
    assertThat(named("mood")).isEqualTo(moods());
    assertThat(named("part"))
        .containsAll(
            catalog.styles().stream()
                .flatMap(style -> style.ensemble().stream())
                .map(PartSpec::id)
                .toList());
  }

  private static List<String> scenes() throws IOException {
    try (InputStream table = MoodWords.class.getResourceAsStream("/vision/scenes.csv")) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(row -> row.substring(0, row.indexOf(',')))
          .toList();
    }
  }

  /** Every word that is the nearest to some mood. */
  private static Set<String> moods() {
    return IntStream.rangeClosed(-50, 50)
        .boxed()
        .flatMap(
            valence ->
                IntStream.rangeClosed(-50, 50)
                    .mapToObj(arousal -> MoodWords.of(valence / 50.0, arousal / 50.0)))
        .flatMap(List::stream)
        .collect(toSet());
  }

  private Map<String, String> words() {
    return entries(dictionary, "WORDS = {", "\n};");
  }

  private Set<String> named(String kind) {
    String entry = "(?:\"([^\"]+)\"|([\\w-]+)): \"";
    return Pattern.compile(entry)
        .matcher(between(names, "\n  " + kind + ": {", "}"))
        .results()
        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
        .collect(toSet());
  }

  private static Map<String, String> entries(String module, String from, String to) {
    return ENTRY
        .matcher(between(module, from, to))
        .results()
        .collect(toMap(found -> found.group(1), found -> found.group(2)));
  }

  private static String between(String module, String from, String to) {
    int start = module.indexOf(from) + from.length();
    assertThat(start).isGreaterThanOrEqualTo(from.length());
    return module.substring(start, module.indexOf(to, start));
  }

  private static Set<String> values(String text) {
    Matcher found = VALUE.matcher(text);
    return found.results().map(value -> value.group()).collect(toSet());
  }
}
