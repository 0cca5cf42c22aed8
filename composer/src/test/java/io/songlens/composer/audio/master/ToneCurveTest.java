package io.songlens.composer.audio.master;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.songlens.composer.audio.Signals;
import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.audio.dsp.Biquad;
import io.songlens.composer.audio.dsp.StereoFilter;
import io.songlens.composer.song.SongPlan;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToneCurveTest {
  private static final int SECONDS = 80;

  @Test
  void whiteNoiseLosesAsMuchTrebleAsIsAllowed() {
    List<Biquad> curve = ToneCurve.of(Signals.noise(1, -20, SECONDS));
    assertThat(gainDb(curve, 12_000)).isCloseTo(-2, within(0.3));
    assertThat(gainDb(curve, 800)).isCloseTo(0, within(0.2));
  }

  @Test
  void aRumblingMixLosesBass() {
    StereoAudio mix = Signals.noise(1, -20, SECONDS);
    new StereoFilter(List.of(Biquad.lowShelf(160, 24), Biquad.highShelf(2_500, -12)))
        .process(mix.left(), mix.right(), 0, mix.frames());
    assertThat(gainDb(ToneCurve.of(mix), 60)).isCloseTo(-2, within(0.3));
  }

  @ParameterizedTest
  @ValueSource(ints = {7, 80})
  void aMixNearRecordsGoesHalfOfTheWayToThem(int seconds) {
    StereoAudio mix = Signals.sine(800, -20, seconds, 0);
    mix.add(Signals.sine(80, -20 + 1.2 - 2, seconds, 0));
    mix.add(Signals.sine(8_000, -20 - 16.5 + 4, seconds, 0));
    List<Biquad> curve = ToneCurve.of(mix);
    // The bands' own filters take about 1.5 dB of either.
    assertThat(gainDb(curve, 50)).isBetween(1.0, 1.9);
    assertThat(gainDb(curve, 15_000)).isBetween(-1.7, -1.1);
  }

  @ParameterizedTest
  @CsvSource({"60", "800", "9000"})
  void aBandThatDoesNotPlayIsLeftAlone(double hz) {
    List<Biquad> curve = ToneCurve.of(sine(700));
    assertThat(gainDb(curve, hz)).isCloseTo(0, within(0.3));
  }

  private static double gainDb(List<Biquad> curve, double hz) {
    StereoAudio sine = sine(hz);
    double before = Signals.rmsDb(sine.left(), sine.frames() / 2, sine.frames());
    new StereoFilter(curve).process(sine.left(), sine.right(), 0, sine.frames());
    return Signals.rmsDb(sine.left(), sine.frames() / 2, sine.frames()) - before;
  }

  private static StereoAudio sine(double hz) {
    StereoAudio audio = StereoAudio.silence(2 * SongPlan.SAMPLE_RATE_HZ);
    for (int i = 0; i < audio.frames(); i++) {
      float sample =
          (float) (0.1 * StrictMath.sin(2 * StrictMath.PI * hz * i / SongPlan.SAMPLE_RATE_HZ));
      audio.left()[i] = sample;
      audio.right()[i] = sample;
    }
    return audio;
  }
}
