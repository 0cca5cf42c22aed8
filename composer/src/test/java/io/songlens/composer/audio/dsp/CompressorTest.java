package io.songlens.composer.audio.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.songlens.composer.audio.Signals;
import io.songlens.composer.audio.StereoAudio;
import org.junit.jupiter.api.Test;

class CompressorTest {
  private static final Compressor FOUR_TO_ONE = new Compressor(-20, 4, 6, 5, 50);

  @Test
  void aSteadySineEndsWhereTheCurveSays() {
    StereoAudio sine = Signals.sine(1_000, -5, 1, 0); // -8 dBFS RMS: 12 dB above the threshold
    FOUR_TO_ONE.process(sine.left(), sine.right());
    assertThat(Signals.rmsDb(sine.left(), 24_000, 48_000)).isCloseTo(-8 - 9, within(0.1));
  }

  @Test
  void whatIsBelowTheKneeIsLeftAlone() {
    StereoAudio sine = Signals.sine(1_000, -30, 0.5, 0);
    StereoAudio before = sine.copy();
    FOUR_TO_ONE.process(sine.left(), sine.right());
    assertThat(sine.left()).isEqualTo(before.left());
  }

  @Test
  void theKneeIsSmooth() {
    double previous = 0;
    for (double level = -30; level < 0; level += 0.25) {
      double reduction = FOUR_TO_ONE.reductionDb(level);
      assertThat(reduction - previous).isBetween(0.0, 0.25 * 0.75 + 1e-9);
      previous = reduction;
    }
  }

  @Test
  void bothChannelsGetTheSameGain() {
    StereoAudio sine = Signals.sine(500, -6, 0.5, 0);
    StereoAudio uneven = new StereoAudio(sine.left().clone(), new float[sine.frames()]);
    for (int i = 0; i < uneven.frames(); i++) {
      uneven.right()[i] = uneven.left()[i] * 0.1f;
    }
    FOUR_TO_ONE.process(uneven.left(), uneven.right());
    assertThat(uneven.right()[20_005] / uneven.left()[20_005]).isCloseTo(0.1f, within(1e-5f));
  }

  @Test
  void aDeEsserTurnsDownOnlyWhatIsSharp() {
    DeEsser deEsser = new DeEsser(6_000, -26, 4);
    StereoAudio vowel = Signals.sine(400, -12, 0.5, 0);
    StereoAudio sharp = Signals.sine(9_000, -12, 0.5, 0);
    deEsser.process(vowel);
    deEsser.process(sharp);
    assertThat(Signals.rmsDb(vowel.left(), 12_000, 24_000)).isCloseTo(-15, within(0.1));
    assertThat(Signals.rmsDb(sharp.left(), 12_000, 24_000)).isLessThan(-19);
  }
}
