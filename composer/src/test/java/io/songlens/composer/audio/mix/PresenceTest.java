package io.songlens.composer.audio.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.songlens.composer.audio.Signals;
import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.audio.dsp.Decibels;
import io.songlens.composer.audio.dsp.StepMeter;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PresenceTest {
  @ParameterizedTest
  @ValueSource(doubles = {2, 1, -1, -2, -3, -4.5, -6})
  void aDipTakesSoMuchOfMusicOutOfTheRangeOfWords(double dipDb) {
    StereoAudio dipped = pink();
    dip(dipped, 0, dipDb);
    assertThat(rangeDb(dipped) - rangeDb(pink())).isCloseTo(dipDb, within(0.4));
  }

  @Test
  void aDipLeavesBassAndAirAlone() {
    for (double hz : new double[] {80, 15_000}) {
      StereoAudio sine = Signals.sine(hz, -12, 1, 0);
      double before = Signals.rmsDb(sine.left(), 4_800, 48_000);
      dip(sine, 0, -6);
      assertThat(Signals.rmsDb(sine.left(), 4_800, 48_000)).isCloseTo(before, within(0.3));
    }
  }

  @Test
  void noDipChangesNothing() {
    StereoAudio noise = pink();
    dip(noise, 0, 0);
    assertThat(noise.left()).isEqualTo(pink().left());
  }

  @Test
  void aDipOpensOverAHundredMillisecondsAndBlocksDoNotMatter() {
    StereoAudio whole = pink();
    new Presence().dip(whole.left(), whole.right(), whole.frames(), 0, step -> step < 5 ? 0 : -6);
    StereoAudio blocks = pink();
    Presence presence = new Presence();
    for (int start = 0; start < blocks.frames(); start += 9_600) {
      float[] left = Arrays.copyOfRange(blocks.left(), start, start + 9_600);
      float[] right = Arrays.copyOfRange(blocks.right(), start, start + 9_600);
      presence.dip(left, right, 9_600, start / 4_800, step -> step < 5 ? 0 : -6);
      System.arraycopy(left, 0, blocks.left(), start, 9_600);
      System.arraycopy(right, 0, blocks.right(), start, 9_600);
    }
    assertThat(blocks.left()).isEqualTo(whole.left());
    assertThat(blocks.right()).isEqualTo(whole.right());
    assertThat(Arrays.copyOf(whole.left(), 4 * 4_800))
        .isEqualTo(Arrays.copyOf(pink().left(), 4 * 4_800));
  }

  private static void dip(StereoAudio audio, int fromStep, double dipDb) {
    new Presence().dip(audio.left(), audio.right(), audio.frames(), fromStep, step -> dipDb);
  }

  /** Falling by some 3 dB an octave as music does: the mean of noises smoothed over 1, 4, 16 .. */
  private static StereoAudio pink() {
    StereoAudio pink = StereoAudio.silence(4 * 48_000);
    for (int span = 1; span <= 256; span *= 4) {
      StereoAudio held = Signals.noise(span, -20, 4);
      for (int i = 0; i < pink.frames(); i++) {
        pink.left()[i] += held.left()[i / span] / 4;
        pink.right()[i] += held.right()[i / span] / 4;
      }
    }
    return pink;
  }

  private static double rangeDb(StereoAudio audio) {
    double[] powers = StepMeter.measure(Presence.RANGE, audio);
    return Decibels.fromPower(Arrays.stream(powers).skip(2).average().orElseThrow());
  }
}
