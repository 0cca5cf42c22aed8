package io.songlens.composer.audio.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.songlens.composer.audio.Signals;
import io.songlens.composer.audio.StereoAudio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** EBU Tech 3341 allows a true-peak meter +0.2 and -0.4 dB. */
class TruePeakTest {
  @ParameterizedTest
  @CsvSource({"4, 0", "4, 45", "6, 60", "8, 67.5"})
  void peaksBetweenSamplesAreFound(int fraction, double phaseDegrees) {
    StereoAudio sine =
        Signals.sine(48_000.0 / fraction, -6, 0.5, StrictMath.toRadians(phaseDegrees));
    softenEnds(sine);
    assertThat(TruePeak.dbtp(sine)).isBetween(-6.4, -5.8);
  }

  @Test
  void aPeakBetweenSamplesExceedsThemByThreeDecibels() {
    StereoAudio sine = Signals.sine(12_000, 0, 0.5, StrictMath.PI / 4);
    softenEnds(sine);
    float sample = sine.left()[1_000];
    assertThat(Decibels.fromGain(Math.abs(sample))).isCloseTo(-3.01, within(0.01));
    assertThat(TruePeak.dbtp(sine)).isCloseTo(0, within(0.3));
  }

  @ParameterizedTest
  @CsvSource({"-6", "-1", "0", "5"})
  void aPeakIsFoundWhereverTheSoundIsDividedAmongProcessors(int offset) {
    int at = (1 << 20) + offset;
    StereoAudio sound = StereoAudio.silence((1 << 20) + 4_800);
    for (int i = at; i < at + 2; i++) { // two equal samples: the peak lies between them
      sound.left()[i] = 0.5f;
    }
    StereoAudio alone = StereoAudio.silence(4_800);
    alone.left()[2_000] = 0.5f;
    alone.left()[2_001] = 0.5f;

    assertThat(TruePeak.dbtp(sound)).isEqualTo(TruePeak.dbtp(alone)).isGreaterThan(-5.5);
    float[] envelope = TruePeak.envelope(sound, 0.01f);
    float[] wanted = TruePeak.envelope(alone, 0.01f);
    for (int i = -20; i < 20; i++) {
      assertThat(envelope[at + i]).isEqualTo(wanted[2_000 + i]);
    }
  }

  @Test
  void theEnvelopesMaximumIsThePeak() {
    StereoAudio noise = Signals.noise(3, -12, 1);
    float highest = 0;
    for (float value : TruePeak.envelope(noise, 0.2f)) {
      highest = Math.max(highest, value);
    }
    assertThat(Decibels.fromGain(highest)).isCloseTo(TruePeak.dbtp(noise), within(1e-9));
  }

  @Test
  void everyFrameAboveTheFloorIsExact() {
    StereoAudio noise = Signals.noise(4, -12, 0.2);
    float[] exact = TruePeak.envelope(noise, 0f);
    float[] sparse = TruePeak.envelope(noise, 0.3f);
    for (int i = 0; i < exact.length; i++) {
      assertThat(sparse[i]).isLessThanOrEqualTo(exact[i]);
      if (exact[i] > 0.3f) {
        assertThat(sparse[i]).as("frame %d", i).isEqualTo(exact[i]);
      }
    }
  }

  @Test
  void silenceHasNoPeak() {
    assertThat(TruePeak.dbtp(StereoAudio.silence(100))).isEqualTo(-400);
  }

  private static void softenEnds(StereoAudio audio) {
    int fade = 480;
    for (int i = 0; i < fade; i++) {
      float gain = (float) i / fade;
      for (float[] channel : new float[][] {audio.left(), audio.right()}) {
        channel[i] *= gain;
        channel[channel.length - 1 - i] *= gain;
      }
    }
  }
}
