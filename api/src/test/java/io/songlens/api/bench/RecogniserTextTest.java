package io.songlens.api.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecogniserTextTest {
  @Test
  void segmentsAreReadWithoutSilenceNoiseAndPronunciationNumbers() {
    String line =
        "line07 S 0 T -978 A -873 L -105 0 -262144 0 <s> 54 -587 -190 the(2) 93 -192 -524"
            + " [SPEECH] 96 -1676 -481 man 229 -70 -49 <sil> 240 -7 -4 ++NOISE++ 250 -3 0 </s> 255";

    assertThat(Segment.parse(line))
        .containsExactly(new Segment("the", 54, 93), new Segment("man", 96, 229));
  }

  @Test
  void aClipInWhichNothingWasHeardHasNoSegments() {
    assertThat(Segment.parse("line07 S 0 T 0 A 0 L 0")).isEmpty();
    assertThat(Segment.parse("line07 S 0 T 0 A 0 L 0 0")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "line07", "line07 S 0 T 0 A 0 L 0 0 -1 the 5"})
  void anythingElseIsRefused(String line) {
    assertThatThrownBy(() -> Segment.parse(line)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "the air is thin, the air is thin, 0",
    "the air is thin, the hair is thin, 1",
    "the air is thin, the air thin, 1",
    "the air is thin, the air is very thin, 1",
    "the air is thin, '', 4",
    "'', two words, 2",
    "a b c d, b c d a, 2",
    "kitten sat, sitting on kitten, 3"
  })
  void wordErrorsAreTheFewestEdits(String said, String heard, int errors) {
    assertThat(WordErrors.distance(words(said), words(heard))).isEqualTo(errors);
    assertThat(WordErrors.distance(words(heard), words(said))).isEqualTo(errors);
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }

  @Test
  void tokensAreSmallLettersAndApostrophes() {
    assertThat(LineTokens.of("Don’t you—half-asleep—SING, “love”?"))
        .containsExactly("don't", "you", "half", "asleep", "sing", "love");
    assertThat(LineTokens.of("… ' 7")).isEmpty();
  }

  @Test
  void onsetsAreComparedForWordsAndNotForTheirParts() {
    HeardLine line =
        new HeardLine("song", 3, 0, List.of("half", "asleep"), 1, List.of(520.0, Double.NaN));

    assertThat(line.lateness(List.of(new Segment("half", 54, 80), new Segment("asleep", 80, 120))))
        .containsExactly(20.0);
    assertThat(line.lateness(List.of())).isEmpty();
    assertThat(line.sungClip()).isEqualTo("line03-take0-sung");
  }
}
