package io.songlens.composer.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CadenceTest {
  private static final PitchClass E = new PitchClass(4);

  private static Optional<Cadence> cadence(Key key, String before, String last) {
    return Cadence.of(key, RomanNumeral.parse(before).in(key), RomanNumeral.parse(last).in(key));
  }

  @ParameterizedTest
  @CsvSource({
    "V, I, AUTHENTIC",
    "V7, I, AUTHENTIC",
    "V7sus4, I, AUTHENTIC",
    "V/3, I, AUTHENTIC",
    "vii°, I, AUTHENTIC",
    "IV, I, PLAGAL",
    "iv, I, PLAGAL",
    "IV, V, HALF",
    "ii, V, HALF",
    "I, V, HALF",
    "V7/V, V, HALF",
    "V, vi, DECEPTIVE",
    "V7, bVI, DECEPTIVE"
  })
  void majorKeys(String before, String last, Cadence expected) {
    for (int tonic = 0; tonic < 12; tonic++) {
      Key key = new Key(new PitchClass(tonic), Mode.MAJOR);
      assertThat(cadence(key, before, last)).contains(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "V, i, AUTHENTIC",
    "V7, I, AUTHENTIC", // the Picardy third
    "vii°7, i, AUTHENTIC",
    "iv, i, PLAGAL",
    "iv, V, HALF",
    "VI, V, HALF",
    "iiø7, V7, HALF",
    "V, VI, DECEPTIVE"
  })
  void minorKeys(String before, String last, Cadence expected) {
    for (int tonic = 0; tonic < 12; tonic++) {
      Key key = new Key(new PitchClass(tonic), Mode.MINOR);
      assertThat(cadence(key, before, last)).contains(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "MAJOR, I, IV",
    "MAJOR, vi, ii",
    "MAJOR, bVII, I",
    "MAJOR, IV, V/3", // a half close stands on its root
    "MAJOR, V, V7",
    "MAJOR, IV, vi",
    "MINOR, v, i", // without a leading note it is a modal close
    "MINOR, VII, i",
    "MINOR, iv, VI"
  })
  void twoChordsThatDoNotClose(Mode mode, String before, String last) {
    assertThat(cadence(new Key(PitchClass.C, mode), before, last)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "V, I, 0, true",
    "V7, I, 0, true",
    "V7, I, 4, false", // the tune on the third
    "V/3, I, 0, false",
    "V, I/3, 0, false",
    "vii°, I, 0, false",
    "IV, I, 0, false",
    "V, vi, 0, false"
  })
  void aPerfectCloseHasBothRootsInTheBassAndTheTonicInTheTune(
      String before, String last, int melody, boolean perfect) {
    Key key = new Key(PitchClass.C, Mode.MAJOR);
    ChordSymbol first = RomanNumeral.parse(before).in(key);
    ChordSymbol second = RomanNumeral.parse(last).in(key);
    assertThat(Cadence.isPerfect(key, first, second, new PitchClass(melody))).isEqualTo(perfect);
    assertThat(Cadence.isPerfect(key, first, second, E)).isFalse();
  }
}
