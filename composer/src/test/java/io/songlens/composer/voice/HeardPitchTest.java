package io.songlens.composer.voice;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongPlan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One formant that fades or glides while a steady pitch is sung. */
class HeardPitchTest {
  private static final int HELD = SongPlan.SAMPLE_RATE_HZ / 5;
  private static final int MOVING = SongPlan.SAMPLE_RATE_HZ / 16;
  private static final int ORDER = 400;

  @ParameterizedTest
  @CsvSource({
    "110, 500, 0.994, 500, 0.9",
    "220, 500, 0.994, 500, 0.9",
    "220, 300, 0.990, 700, 0.99",
    "440, 900, 0.990, 500, 0.99",
    "220, 500, 0.9, 500, 0.994"
  })
  void aSteadyPitchIsHeardSteadyWhileAFormantMoves(
      double f0Hz, double fromHz, double fromRadius, double toHz, double toRadius) {
    PulseSynthesizer.Source source =
        (frame, pulse) -> {
          double place = Math.max(0, Math.min(1, (frame - HELD) / MOVING));
          fill(
              pulse,
              fromHz + place * (toHz - fromHz),
              fromRadius + place * (toRadius - fromRadius));
          pulse.f0Hz = f0Hz;
        };
    double[] sound =
        new PulseSynthesizer(Resolution.FINE, new Seed(1).random())
            .render(source, 2 * HELD + MOVING);

    float[] samples = new float[sound.length];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) sound[i];
    }
    double wanted = 6900 + 1200 * StrictMath.log(f0Hz / 440) / StrictMath.log(2);
    double moving = PitchMeter.meanCents(samples, HELD + 480, HELD + MOVING - 480);
    assertThat(moving).isBetween(wanted - 12, wanted + 12);
  }

  /** A resonance of two poles: the logarithm of its spectrum, from its cepstrum. */
  private static void fill(PulseSynthesizer.Excitation pulse, double hz, double radius) {
    double theta = 2 * Math.PI * hz / SongPlan.SAMPLE_RATE_HZ;
    double[] cepstrum = new double[ORDER];
    for (int n = 1; n < ORDER; n++) {
      cepstrum[n] = 2 * StrictMath.pow(radius, n) * StrictMath.cos(n * theta) / n;
    }
    for (int bin = 0; bin < pulse.phase.length; bin++) {
      double omega = Math.PI * bin / (pulse.phase.length - 1);
      double log = -4;
      double phase = 0;
      for (int n = 1; n < ORDER; n++) {
        log += cepstrum[n] * Approximation.cos(n * omega);
        phase -= cepstrum[n] * Approximation.sin(n * omega);
      }
      pulse.logAmplitude[bin] = log;
      pulse.phase[bin] = phase;
      pulse.noiseShare[bin] = 0;
    }
    pulse.voiced = true;
    pulse.gain = 0.01;
  }
}
