package io.songlens.composer.compose.melody;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.song.Syllable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToneContourTest {
  private static SetSyllable syllable(@Nullable String pinyin) {
    return new SetSyllable(new Syllable("妈", List.of("M", "AA"), 1, pinyin), true, true, 1);
  }

  private static int direction(int from, int to) {
    return ToneContour.direction(syllable("ma" + from), syllable("ma" + to));
  }

  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource({"3, 1", "3, 2", "3, 4", "3, 5", "5, 1", "4, 1"})
  void theVoiceRisesFromALowToneToAHighOneAndFallsBack(int low, int high) {
    assertThat(direction(low, high)).isEqualTo(1);
    assertThat(direction(high, low)).isEqualTo(-1);
  }

  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource({"1, 2", "2, 4", "2, 5", "4, 5"})
  void betweenTonesOfNearlyOneHeightTheTuneIsFree(int one, int other) {
    assertThat(direction(one, other)).isZero();
    assertThat(direction(other, one)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "3", "4", "5"})
  void aToneThatReturnsLeavesTheTuneFree(int tone) {
    assertThat(direction(tone, tone)).isZero();
  }

  @Test
  void wordsThatAreNotMandarinLeaveTheTuneFree() {
    assertThat(ToneContour.direction(syllable(null), syllable("ma1"))).isZero();
    assertThat(ToneContour.direction(syllable("ma3"), syllable(null))).isZero();
  }

  @Test
  void onlyTheToneCountsNotTheSound() {
    assertThat(ToneContour.direction(syllable("lv3"), syllable("zhuang1"))).isEqualTo(1);
  }
}
