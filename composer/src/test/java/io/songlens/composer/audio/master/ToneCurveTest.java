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

class ToneCurveTest {
  private static final int SECONDS = 8;

  @Test
  void whiteNoiseLosesAsMuchTrebleAsIsAllowed() {
    List<Biquad> curve = ToneCurve.of(Signals.noise(SECONDS, -20, 1));
    assertThat(gainDb(curve, 12_000)).isCloseTo(-2, within(0.3));
    assertThat(gainDb(curve, 800)).isCloseTo(0, within(0.2));
  }

  @Test
  void aRumblingMixLosesBass() {
    StereoAudio mix = Signals.noise(SECONDS, -20, 1);
    new StereoFilter(List.of(Biquad.lowShelf(160, 24), Biquad.highShelf(2_500, -12)))
        .process(mix.left(), mix.right(), 0, mix.frames());
    assertThat(gainDb(ToneCurve.of(mix), 60)).isCloseTo(-2, within(0.3));
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
