package io.songlens.composer.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
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
    "5, MINOR, 4, E",
    "4, PHRYGIAN, 3, D#", // leading note of a signature without sharps
    "4, PHRYGIAN, 5, F"
  })
  void spellsAsTheKeyDoes(int tonic, Mode mode, int pitchClass, String name) {
    Key key = new Key(new PitchClass(tonic), mode);
    assertThat(key.spell(new PitchClass(pitchClass))).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({"MAJOR", "MINOR", "DORIAN", "LYDIAN", "MIXOLYDIAN", "PHRYGIAN", "HARMONIC_MINOR"})
  void aScaleUsesEveryLetterOnce(Mode mode) {
    for (int tonic = 0; tonic < 12; tonic++) {
      Key key = new Key(new PitchClass(tonic), mode);
      assertThat(IntStream.range(0, 7).mapToObj(d -> key.spell(key.degree(d))))
          .extracting(name -> name.charAt(0))
          .doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, C, B",
    "1, C#, B#",
    "2, D, C#",
    "3, Eb, D",
    "4, E, D#",
    "5, F, E",
    "6, F#, E#",
    "7, G, F#",
    "8, G#, F##",
    "9, A, G#",
    "10, Bb, A",
    "11, B, A#"
  })
  void theSeventhOfHarmonicMinorIsRaisedAndWrittenSo(int tonic, String name, String seventh) {
    for (Mode mode : List.of(Mode.HARMONIC_MINOR, Mode.MINOR)) {
      Key key = new Key(new PitchClass(tonic), mode);
      assertThat(key.spell(key.tonic())).isEqualTo(name);
      assertThat(key.spell(key.tonic().transpose(11))).isEqualTo(seventh);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, MAJOR, 0",
    "7, MAJOR, 1",
    "2, MAJOR, 2",
    "9, MAJOR, 3",
    "4, MAJOR, 4",
    "11, MAJOR, 5",
    "6, MAJOR, -6",
    "1, MAJOR, -5",
    "8, MAJOR, -4",
    "3, MAJOR, -3",
    "10, MAJOR, -2",
    "5, MAJOR, -1",
    "9, MINOR, 0",
    "4, MINOR, 1",
    "0, MINOR, -3",
    "3, MINOR, -6",
    "2, DORIAN, 0",
    "7, MIXOLYDIAN, 0",
    "5, LYDIAN, 0",
    "4, PHRYGIAN, 0"
  })
  void theCircleOfFifths(int tonic, Mode mode, int fifths) {
    assertThat(new Key(new PitchClass(tonic), mode).fifths()).isEqualTo(fifths);
  }

  @ParameterizedTest
  @CsvSource({
    "0, MAJOR, C D E G A",
    "9, MINOR, A C D E G",
    "6, MAJOR, Gb Ab Bb Db Eb",
    "4, MINOR, E G A B D"
  })
  void thePentatonicScaleHasNoSemitones(int tonic, Mode mode, String scale) {
    Key key = new Key(new PitchClass(tonic), mode);
    List<String> names =
        IntStream.range(0, 12)
            .mapToObj(key.tonic()::transpose)
            .filter(key::isPentatonic)
            .map(key::spell)
            .toList();
    assertThat(names).containsExactly(scale.split(" "));
  }
}
