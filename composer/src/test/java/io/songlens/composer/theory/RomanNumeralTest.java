package io.songlens.composer.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RomanNumeralTest {
  @ParameterizedTest
  @CsvSource({
    "I, 0, MAJOR, C",
    "ii7, 0, MAJOR, Dm7",
    "V7, 7, MAJOR, D7",
    "vi, 3, MAJOR, Cm",
    "IVmaj7, 10, MAJOR, Ebmaj7",
    "vii°, 0, MAJOR, Bdim",
    "iiø7, 9, MINOR, Bm7b5",
    "bVII, 2, MIXOLYDIAN, C",
    "iv, 0, MAJOR, Fm",
    "VI, 9, MINOR, F",
    "V, 9, MINOR, E",
    "VII, 0, MINOR, Bb",
    "V7/V, 0, MAJOR, D7",
    "V7/vi, 0, MAJOR, E7",
    "I/3, 0, MAJOR, C/E",
    "V7/7, 0, MAJOR, G7/F",
    "Vsus4, 5, MAJOR, Csus4",
    "bII, 4, MINOR, F",
    "IV, 2, DORIAN, G",
    "V+, 0, MAJOR, Gaug"
  })
  void namesTheChordOfTheKey(String numeral, int tonic, Mode mode, String chord) {
    Key key = new Key(new PitchClass(tonic), mode);
    assertThat(RomanNumeral.parse(numeral).in(key).name(key)).isEqualTo(chord);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "VIII", "Iv", "H", "I7x", "i°9", "I/9", "V7/", "imaj7", "I/7"})
  void refusesWhatIsNotANumeral(String text) {
    assertThatThrownBy(() -> RomanNumeral.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'");
  }
}
