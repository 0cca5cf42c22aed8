package io.songlens.composer.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of a harmony textbook: each line is an exercise and its answer. */
class TextbookHarmonyTest {
  private static final List<String> LETTERS =
      List.of("C", "Db", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B");

  private static Key key(String tonic, Mode mode) {
    return new Key(new PitchClass(LETTERS.indexOf(tonic)), mode);
  }

  private static List<String> names(String numerals, Key key) {
    return Arrays.stream(numerals.split(" "))
        .map(numeral -> RomanNumeral.parse(numeral).in(key).name(key))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "C, MAJOR, I ii iii IV V vi vii°, C Dm Em F G Am Bdim",
    "D, MAJOR, I ii iii IV V vi vii°, D Em F#m G A Bm C#dim",
    "Eb, MAJOR, I ii iii IV V vi vii°, Eb Fm Gm Ab Bb Cm Ddim",
    "A, MINOR, i ii° III iv v VI VII, Am Bdim C Dm Em F G",
    "C, MINOR, i ii° III iv v VI VII, Cm Ddim Eb Fm Gm Ab Bb",
    "F#, MINOR, i ii° III iv v VI VII, F#m G#dim A Bm C#m D E",
    "A, HARMONIC_MINOR, i ii° III+ iv V VI vii°, Am Bdim Caug Dm E F G#dim",
    "D, DORIAN, i ii III IV v #vi° VII, Dm Em F G Am Bdim C", // the sixth is minor's, raised
    "G, MIXOLYDIAN, I ii IV v vi bVII, G Am C Dm Em F",
    "F, LYDIAN, I II iii #iv° V vi vii, F G Am Bdim C Dm Em",
    "E, PHRYGIAN, i bII III iv v° VI vii, Em F G Am Bdim C Dm"
  })
  void diatonicTriads(String tonic, Mode mode, String numerals, String chords) {
    assertThat(names(numerals, key(tonic, mode))).containsExactly(chords.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "C, MAJOR, Imaj7 ii7 iii7 IVmaj7 V7 vi7 viiø7, Cmaj7 Dm7 Em7 Fmaj7 G7 Am7 Bm7b5",
    "A, MINOR, i7 iiø7 IIImaj7 iv7 v7 VImaj7 VII7, Am7 Bm7b5 Cmaj7 Dm7 Em7 Fmaj7 G7",
    "A, HARMONIC_MINOR, iiø7 V7 vii°7, Bm7b5 E7 G#dim7"
  })
  void diatonicSevenths(String tonic, Mode mode, String numerals, String chords) {
    assertThat(names(numerals, key(tonic, mode))).containsExactly(chords.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "C, MAJOR, V7/ii V7/iii V7/IV V7/V V7/vi, A7 B7 C7 D7 E7",
    "F, MAJOR, V7/ii V/V vii°7/vi, D7 G C#dim7",
    "Bb, MAJOR, V7/V viiø7/V, C7 Em7b5",
    "A, MINOR, V7/iv V7/V V7/VI vii°7 vii°7/V, A7 B7 C7 G#dim7 D#dim7",
    "C, MAJOR, ii7/V V7/V, Am7 D7"
  })
  void secondaryDominants(String tonic, Mode mode, String numerals, String chords) {
    assertThat(names(numerals, key(tonic, mode))).containsExactly(chords.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "C, MAJOR, iv bVI bVII bIII ii° i, Fm Ab Bb Eb Ddim Cm",
    "G, MAJOR, iv bVI bVII, Cm Eb F",
    "A, MINOR, bII I IV, Bb A D", // the Neapolitan, the Picardy third, dorian's subdominant
    "C, MINOR, bII, Db",
    "E, MAJOR, iv bVI bVII, Am C D"
  })
  void borrowedChords(String tonic, Mode mode, String numerals, String chords) {
    assertThat(names(numerals, key(tonic, mode))).containsExactly(chords.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "C, MAJOR, I/3 V/3 I/5 V7/7 bII/3, C/E G/B C/G G7/F Db/F",
    "D, MINOR, i/3 V/3, Dm/F A/C#",
    "G, MAJOR, V7sus4 V13 IVmaj7#11 ii11 V7b9, D7sus4 D13 Cmaj7#11 Am11 D7b9"
  })
  void slashChordsAndExtensions(String tonic, Mode mode, String numerals, String chords) {
    assertThat(names(numerals, key(tonic, mode))).containsExactly(chords.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "DOMINANT_7_SUS4, C F G Bb",
    "DOMINANT_7_FLAT_9, C E G Bb Db",
    "DOMINANT_13, C E G Bb D A",
    "MAJOR_7_SHARP_11, C E G B F#",
    "MINOR_11, C Eb G Bb D F",
    "HALF_DIMINISHED_7, C Eb F# Bb"
  })
  void chordsAreMadeOf(ChordQuality quality, String members) {
    List<PitchClass> expected =
        Arrays.stream(members.split(" "))
            .map(name -> new PitchClass(LETTERS.indexOf(name)))
            .toList();
    assertThat(ChordSymbol.of(PitchClass.C, quality).pitchClasses()).isEqualTo(expected);
  }
}
