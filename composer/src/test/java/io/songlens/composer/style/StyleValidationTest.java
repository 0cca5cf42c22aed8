package io.songlens.composer.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyleValidationTest {
  private static String ballad() throws IOException {
    return Files.readString(Path.of("src/main/resources/styles/acoustic-ballad.yaml"));
  }

  private static List<StyleProblem> problems(Map<String, String> texts) {
    StyleException refusal =
        catchThrowableOfType(StyleException.class, () -> StyleCatalog.parse(texts));
    assertThat(refusal).isNotNull();
    return refusal.problems();
  }

  private static int lineOf(String text, String part) {
    return (int) text.substring(0, text.indexOf(part)).lines().count()
        + (text.charAt(text.indexOf(part) - 1) == '\n' ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "swing: 0.5; swing: 0.9; expected a number from 0.5 to 0.75",
        "meter: 4/4; meter: 5/4; expected a meter",
        "voice: soft-alto; voise: soft-alto; unknown key 'voise'",
        "\"I | V | vi | IV\"; \"I | V | viix | IV\"; no lower-case chord",
        "program: 25; program: 250; expected a number from 0 to 127",
        "x.x.x.x.; x.x.x.x; a rhythm is 8 or 16 signs",
        "C3ha84 G3ha76; C3ha84 G3qa76; not whole bars",
        "O.......o.o.....; 9.......o.o.....; is not a drum",
        "1-2-3-4-3-2-3-2-; 1-2-3-4-3-2-3-z-; is not a sign",
        "bridge 4, chorus 8, outro; bridge 4, chorus 16, outro; every chorus of a form sings the same",
        "bridge 4, chorus 8, outro; bridge 4, outro; has to be a chorus",
        "verse 8, chorus 8, verse; verse 7, chorus 8, verse; does not hold pairs",
        "IV V | I\"; IV V | vi\"; a chorus needs an 'end'",
        "role: bass; role: base; is not a role",
        "melisma: 0.12; scale: hexatonic; scale is one of [full, pentatonic]",
        "voice: soft-alto; voice: loud-alto; there is no voice 'loud-alto'",
        "  mix: {gainDb: 0, pan: 0, reverbSend: 0.28};  doubling: perhaps; doubling is one of [none, chorus, always]",
        "harmony: {interval: third; harmony: {interval: fourth; interval is one of [third, sixth]",
        "side: above; side: beside; side is above or below",
        "harmony: {interval: third; harmony: {intervall: third; unknown key 'intervall'",
        "  mix: {gainDb: 0, pan: 0, reverbSend: 0.28};  effects: {bridge: loud}; an effect is one of [whisper, robot",
        "  harmony: {interval; choir: {vowel: ee, interval; vowel is one of [ah, ooh]",
        "  harmony: {interval; choir: {singers: 9, interval; expected a number from 3 to 8",
        "  harmony: {interval; response: {sings: la, interval; sings, if not words, is one of",
        "  mix: {gainDb: 0, pan: 0, reverbSend: 0.28};  tension: 2; expected a number from -1 to 1",
        "  mix: {gainDb: 0, pan: 0, reverbSend: 0.28};  mix: {gainDb: 0, pan: 0, reverbSend: 0.28, pumpDb: 3}; unknown key 'pumpDb'",
        "  mix: {gainDb: 0, pan: 0, reverbSend: 0.28};  highestMidi: 60; an octave of range"
      })
  void saysWhatIsWrongAndWhere(String right, String wrong, String message) throws IOException {
    String text = ballad().replaceFirst(java.util.regex.Pattern.quote(right), wrong);
    assertThat(text).isNotEqualTo(ballad());
    int line = lineOf(text, wrong);
    assertThat(problems(Map.of("ballad.yaml", text)))
        .anySatisfy(
            problem -> {
              assertThat(problem.message()).contains(message);
              assertThat(problem.file()).isEqualTo("ballad.yaml");
              assertThat(problem.line()).isBetween(line - 1, line);
              assertThat(problem.column()).isPositive();
            });
  }

  @ParameterizedTest
  @CsvSource({
    "'chorus 8, outro', 'choir 8, outro', is not a kind of section",
    "'bridge 4, chorus 8', 'bridge 4, chorus 16', needs the same bars"
  })
  void aMistakeInAFormIsOneProblem(String right, String wrong, String message) throws IOException {
    String text = ballad().replaceFirst(right, wrong);
    assertThat(problems(Map.of("ballad.yaml", text)))
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains(message));
  }

  @Test
  void aWordWhereANumberBelongsIsOneProblem() throws IOException {
    String text = ballad().replaceFirst("low: [0-9]+", "low: slow");
    assertThat(problems(Map.of("ballad.yaml", text)))
        .extracting(StyleProblem::message)
        .containsExactly("expected a number from 40 to 220");
  }

  @Test
  void pointsAtTheValueItself() throws IOException {
    String text = ballad().replace("lineBars: 2", "lineBars: low");
    assertThat(problems(Map.of("b.yaml", text)))
        .anySatisfy(
            problem -> {
              assertThat(problem.line()).isEqualTo(lineOf(text, "lineBars: low"));
              assertThat(problem.column()).isEqualTo("lineBars: ".length() + 1);
            });
  }

  @Test
  void refusesAPartBeyondThePianosKeyboard() throws IOException {
    String text = ballad().replaceFirst("highest: \\d+", "highest: 127");
    assertThat(problems(Map.of("b.yaml", text)))
        .extracting(StyleProblem::message)
        .anySatisfy(m -> assertThat(m).contains("from 21 to 108"));
  }

  @Test
  void voicesAreReadAsStrictly() {
    String half = "growler: {formantScale: 3, breath: 0.1, vibrato: 20}\n";
    assertThat(problems(Map.of("my/voices.yaml", half)))
        .extracting(StyleProblem::message)
        .anySatisfy(m -> assertThat(m).contains("expected a number from 0.7 to 1.3"))
        .anySatisfy(m -> assertThat(m).contains("unknown key 'vibrato'"))
        .anySatisfy(m -> assertThat(m).contains("missing key 'tension'"));
  }

  @Test
  void findsEveryProblemOfEveryFileInOneGo() throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("a.yaml", ballad().replace("swing: 0.5", "swing: 2").replace("tempo:", "tempi:"));
    texts.put("b.yaml", "id: [unclosed");
    texts.put("c.yaml", "");
    List<StyleProblem> problems = problems(texts);
    assertThat(problems).extracting(StyleProblem::file).contains("a.yaml", "b.yaml", "c.yaml");
    assertThat(problems.stream().filter(p -> p.file().equals("a.yaml")).toList())
        .extracting(StyleProblem::message)
        .anySatisfy(m -> assertThat(m).contains("expected a number from 0.5"))
        .anySatisfy(m -> assertThat(m).contains("unknown key 'tempi'"))
        .anySatisfy(m -> assertThat(m).contains("missing key 'tempo'"));
  }
}
