package io.songlens.composer.voice;

import java.util.Arrays;

/** YIN (de Cheveigné and Kawahara, JASA 111, 2002), kept simple, to judge what was sung. */
final class PitchMeter {
  private static final int RATE = 48_000;
  private static final int WINDOW = 2048;

  private PitchMeter() {}

  /** The fundamental around a frame; NaN where there is none between 55 and 1400 Hz. */
  static double f0Hz(float[] samples, long center) {
    int start = (int) center - WINDOW;
    int maxLag = RATE / 55;
    if (start < 0 || start + WINDOW + maxLag >= samples.length) {
      return Double.NaN;
    }
    double[] normalised = new double[maxLag + 1];
    normalised[0] = 1;
    double sum = 0;
    for (int lag = 1; lag <= maxLag; lag++) {
      double difference = 0;
      for (int i = 0; i < WINDOW; i++) {
        double d = samples[start + i] - samples[start + i + lag];
        difference += d * d;
      }
      sum += difference;
      normalised[lag] = sum == 0 ? 1 : difference * lag / sum;
    }
    double deepest = 1;
    for (int lag = RATE / 1400; lag < maxLag; lag++) {
      deepest = Math.min(deepest, normalised[lag]);
    }
    if (deepest > 0.3) {
      return Double.NaN;
    }
    for (int lag = RATE / 1400; lag < maxLag; lag++) {
      if (normalised[lag] < deepest + 0.04 && normalised[lag] <= normalised[lag + 1]) {
        double before = normalised[lag - 1];
        double after = normalised[lag + 1];
        double bend = before - 2 * normalised[lag] + after;
        return RATE / (lag + (bend == 0 ? 0 : 0.5 * (before - after) / bend));
      }
    }
    return Double.NaN;
  }

  /** The mean pitch in cents (A4 = 6900) between two frames, vibrato averaged out. */
  static double meanCents(float[] samples, long from, long to) {
    double sum = 0;
    int count = 0;
    for (long frame = from; frame < to; frame += RATE / 50) {
      double hz = f0Hz(samples, frame);
      if (!Double.isNaN(hz)) {
        sum += 6900 + 1200 * StrictMath.log(hz / 440) / StrictMath.log(2);
        count++;
      }
    }
    return count == 0 ? Double.NaN : sum / count;
  }

  /** Root mean square between two frames, in dB relative to full scale. */
  static double levelDb(float[] samples, long from, long to) {
    double power = 0;
    for (float sample : Arrays.copyOfRange(samples, (int) from, (int) to)) {
      power += sample * sample;
    }
    return 10 * StrictMath.log10(power / (to - from) + 1e-12);
  }
}
