package io.songlens.composer.theory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeySpellingTest {
  @ParameterizedTest
  @CsvSource({
    "0, MAJOR, 10, Bb", // flat seventh of C
    "0, MAJOR, 6, F#", // leading note of its dominant
    "9, MINOR, 8, G#", // leading note of A minor
    "2, DORIAN, 10, Bb",
    "3, MAJOR, 8, Ab",
    "4, MAJOR, 3, D#",
    "6, MAJOR, 11, Cb", // written with six flats
    "0, MINOR, 11, B", // leading note of C minor
    "5, MINOR, 4, E"
  })
  void spellsAsTheKeyDoes(int tonic, Mode mode, int pitchClass, String name) {
    Key key = new Key(new PitchClass(tonic), mode);
    assertThat(key.spell(new PitchClass(pitchClass))).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({"MAJOR", "MINOR", "DORIAN", "LYDIAN", "MIXOLYDIAN", "PHRYGIAN"})
  void aScaleUsesEveryLetterOnce(Mode mode) {
    for (int tonic = 0; tonic < 12; tonic++) {
      Key key = new Key(new PitchClass(tonic), mode);
      assertThat(java.util.stream.IntStream.range(0, 7).mapToObj(d -> key.spell(key.degree(d))))
          .extracting(name -> name.charAt(0))
          .doesNotHaveDuplicates();
    }
  }
}
