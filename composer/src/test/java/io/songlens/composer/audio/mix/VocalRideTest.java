package io.songlens.composer.audio.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.songlens.composer.audio.Scores;
import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.Score;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bars last 2.4 s, so that bar 1 is from step 24 to step 48. */
class VocalRideTest {
  private static final Score SCORE = Scores.sung(Scores.solo(6, drums()), 1, 2, 4);
  private static final int STEPS = (int) (SCORE.plan().durationFrames() / 4_800);
  private static final double[] NO_CHOIR = new double[STEPS];

  @ParameterizedTest
  @ValueSource(doubles = {-9, -6, -3, 0, 2, 4, 6, 9, 12, 18})
  void everySungBarEndsUpInTheWindow(double ratioDb) {
    double[] voice = level(ratioDb);
    double[] band = level(0);
    VocalRide ride = VocalRide.of(SCORE, voice, band, NO_CHOIR);
    for (int step : List.of(30, 42, 54, 66, 100, 114)) {
      double after = ratioDb + voiceDb(ride, step) - ride.bandDb() - ride.dipDb(step);
      assertThat(after).as("ratio at %s", step).isBetween(2.0, 5.0);
    }
  }

  @Test
  void whatIsInTheWindowIsLeftAlone() {
    VocalRide ride = VocalRide.of(SCORE, level(3.5), level(0), NO_CHOIR);
    assertThat(ride.bandDb()).isEqualTo(0);
    assertThat(ride.dips()).isFalse();
    assertThat(voiceDb(ride, 30)).isEqualTo(0);
  }

  @ParameterizedTest
  @CsvSource({"10, 0", "84, 0", "135, 0"})
  void theBandGivesWayInSungBarsOnly(int step, double dipDb) {
    VocalRide ride = VocalRide.of(SCORE, level(-9), level(0), NO_CHOIR);
    assertThat(ride.dipDb(step)).isEqualTo(dipDb);
    assertThat(ride.dipDb(36)).isLessThan(-2);
  }

  @Test
  void oneLoudBarOfTheBandIsMetInThatBar() {
    double[] band = level(0);
    Arrays.fill(band, 48, 72, 4);
    VocalRide ride = VocalRide.of(SCORE, level(3.5), band, NO_CHOIR);
    assertThat(ride.bandDb()).isEqualTo(0);
    assertThat(voiceDb(ride, 36)).isEqualTo(0);
    assertThat(ride.dipDb(36)).isEqualTo(0);
    assertThat(voiceDb(ride, 60) - ride.dipDb(60)).isCloseTo(6 - 3.5 + 2.6, within(0.3));
  }

  @Test
  void whereTheBandIsNearlySilentBothComeNearer() {
    double[] band = level(0);
    Arrays.fill(band, 48, 72, 0.06); // 12.2 dB less
    VocalRide ride = VocalRide.of(SCORE, level(3.5), band, NO_CHOIR);
    assertThat(ride.dipDb(60)).isCloseTo(4, within(0.01));
    assertThat(voiceDb(ride, 60)).isCloseTo(4.2 + 4 - 15.7, within(0.1));
  }

  @Test
  void aChoirIsCountedWithTheBand() {
    VocalRide ride = VocalRide.of(SCORE, level(-1), level(-30), level(0));
    assertThat(-1 + voiceDb(ride, 36) - ride.dipDb(36)).isBetween(2.0, 5.0);
  }

  @Test
  void whereNobodySingsNothingIsRidden() {
    Score instrumental = Scores.solo(6, drums());
    assertThat(VocalRide.of(instrumental, level(0), level(0), NO_CHOIR)).isSameAs(VocalRide.NONE);
    assertThat(VocalRide.NONE.dips()).isFalse();
    assertThat(voiceDb(VocalRide.NONE, 7)).isEqualTo(0);
  }

  private static Part drums() {
    return Scores.band(1).parts().get(2);
  }

  private static double[] level(double db) {
    double[] powers = new double[STEPS];
    Arrays.fill(powers, StrictMath.pow(10, db / 10));
    return powers;
  }

  private static double voiceDb(VocalRide ride, int step) {
    StereoAudio one = StereoAudio.silence(1);
    one.left()[0] = 1f;
    ride.apply(one, step);
    return 20 * StrictMath.log10(one.left()[0]);
  }
}
