package io.songlens.lyrics.rhyme;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.lyrics.prosody.Prosody;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhymeSoundTest {
  private final Prosody prosody = Prosody.english();

  @ParameterizedTest
  @CsvSource({
    "the foam, coming home, PERFECT",
    "shining, pining, PERFECT",
    "the fire, a little higher, PERFECT",
    "by the sea, memory, PERFECT",
    "so near, I hear, PERFECT",
    "the light, delight, FAMILY",
    "home, stone, FAMILY",
    "home, rose, ASSONANCE",
    "the sea, to sea, NONE",
    "home, house, NONE",
    "golden, old, NONE"
  })
  void lineEndsAreGraded(String first, String second, RhymeGrade expected) {
    RhymeSound a = RhymeSound.of(prosody.line(first));
    RhymeSound b = RhymeSound.of(prosody.line(second));

    assertThat(a.grade(b)).isEqualTo(expected);
    assertThat(b.grade(a)).isEqualTo(expected);
  }
}
