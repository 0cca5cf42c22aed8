package io.songlens.composer.compose.harmony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.songlens.composer.song.Affect;
import io.songlens.composer.song.Seed;
import io.songlens.composer.theory.ChordQuality;
import io.songlens.composer.theory.Key;
import io.songlens.composer.theory.Mode;
import io.songlens.composer.theory.PitchClass;
import io.songlens.composer.theory.RomanNumeral;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColouringTest {
  private static final int BARS = 1000;
  private static final double NEUTRAL = 0;
  private static final double SAD = -1;

  private static List<RomanNumeral> bar(String... numerals) {
    return Stream.of(numerals).map(RomanNumeral::parse).toList();
  }

  private static List<List<RomanNumeral>> coloured(
      Mode mode, double valence, List<RomanNumeral> bar, @Nullable String next) {
    Colouring colouring = new Colouring(mode, new Affect(valence, 0));
    RomanNumeral then = next == null ? null : RomanNumeral.parse(next);
    List<List<RomanNumeral>> coloured = new ArrayList<>();
    for (int seed = 0; seed < BARS; seed++) {
      coloured.add(colouring.of(bar, then, new Seed(seed).fork("colour").random()));
    }
    return coloured;
  }

  private static double share(List<List<RomanNumeral>> bars, List<RomanNumeral> wanted) {
    return bars.stream().filter(wanted::equals).count() / (double) bars.size();
  }

  @ParameterizedTest
  @CsvSource({"MAJOR, I, vi, 4", "MAJOR, I, ii7, 9", "MAJOR, I, V/3, 2", "MINOR, i, VI, 3"})
  void aSecondaryDominantIsAFifthAboveTheChordItLeadsTo(
      Mode mode, String only, String next, int semitone) {
    List<List<RomanNumeral>> led =
        coloured(mode, NEUTRAL, bar(only), next).stream().filter(b -> b.size() == 2).toList();
    assertThat(led.size() / (double) BARS).isCloseTo(0.2, within(0.05));
    for (List<RomanNumeral> bar : led) {
      assertThat(bar.get(0)).isEqualTo(RomanNumeral.parse(only));
      Key key = new Key(PitchClass.C, mode);
      assertThat(bar.get(1).in(key).root().semitone()).isEqualTo(semitone);
      assertThat(bar.get(1).in(key).quality()).isEqualTo(ChordQuality.DOMINANT_7);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"I", "vii°", "bVII", "V7/V", "IV5"})
  void nothingIsLedIntoTheTonicNorIntoAChordWithoutAKeyOfItsOwn(String next) {
    assertThat(coloured(Mode.MAJOR, 1, bar("vi"), next)).containsOnly(bar("vi"));
  }

  @Test
  void nothingIsLedIntoTheSameChordOrOverASectionsEnd() {
    assertThat(coloured(Mode.MAJOR, NEUTRAL, bar("vi"), "vi")).containsOnly(bar("vi"));
    assertThat(coloured(Mode.MAJOR, NEUTRAL, bar("IV"), null)).containsOnly(bar("IV"));
  }

  @Test
  void theMinorSubdominantIsBorrowedOnTheWayHomeTheMoreTheSadderTheSong() {
    List<RomanNumeral> borrowed = bar("IV", "iv");
    assertThat(share(coloured(Mode.MAJOR, -1, bar("IV"), "I"), borrowed))
        .isCloseTo(0.3, within(0.05));
    assertThat(share(coloured(Mode.MAJOR, 0, bar("IV"), "I"), borrowed))
        .isCloseTo(0.15, within(0.04));
    assertThat(share(coloured(Mode.MAJOR, 1, bar("IV"), "I"), borrowed)).isZero();
    assertThat(share(coloured(Mode.MAJOR, -1, bar("IV"), "V"), borrowed)).isZero();
    assertThat(share(coloured(Mode.MINOR, -1, bar("IV"), "i"), borrowed)).isZero();
  }

  @Test
  void sadSongsAddSeventhsButNeverToTheDominant() {
    assertThat(share(coloured(Mode.MAJOR, SAD, bar("ii"), null), bar("ii7")))
        .isCloseTo(0.35, within(0.05));
    assertThat(share(coloured(Mode.MAJOR, SAD, bar("IV"), null), bar("IVmaj7"))).isPositive();
    assertThat(coloured(Mode.MAJOR, SAD, bar("V"), null)).containsOnly(bar("V"));
    assertThat(coloured(Mode.MAJOR, NEUTRAL, bar("ii"), null)).containsOnly(bar("ii"));
  }

  @ParameterizedTest
  @EnumSource(
      value = Mode.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"MAJOR", "MINOR"})
  void modalSongsStayAsWritten(Mode mode) {
    assertThat(coloured(mode, SAD, bar("I"), "ii")).containsOnly(bar("I"));
    assertThat(coloured(mode, SAD, bar("IV"), "I")).containsOnly(bar("IV"));
  }

  @Test
  void aBarOfTwoChordsStaysAsWritten() {
    assertThat(coloured(Mode.MAJOR, SAD, bar("IV", "ii"), "V")).containsOnly(bar("IV", "ii"));
  }
}
