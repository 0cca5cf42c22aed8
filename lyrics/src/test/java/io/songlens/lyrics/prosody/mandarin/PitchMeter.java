package io.songlens.lyrics.prosody.mandarin;

import java.util.ArrayList;
import java.util.List;

/** YIN (de Cheveigné and Kawahara, JASA 111, 2002), kept simple, to judge what was sung. */
final class PitchMeter {
  private static final int RATE = 48_000;
  private static final int WINDOW = 2048;
  private static final int SHORTEST = RATE / 1400;
  private static final int LONGEST = RATE / 55;

  private PitchMeter() {}

  /**
   * The mean pitch in cents (A4 = 6900) between two frames; NaN when there is none. Single windows
   * in which the meter slips by an octave are left out.
   */
  static double meanCents(float[] samples, long from, long to) {
    List<Double> cents = new ArrayList<>();
    for (long frame = from; frame < to; frame += RATE / 50) {
      double lag = lag(samples, (int) frame - WINDOW);
      if (!Double.isNaN(lag)) {
        cents.add(6900 + 1200 * StrictMath.log(RATE / lag / 440) / StrictMath.log(2));
      }
    }
    if (cents.isEmpty()) {
      return Double.NaN;
    }
    double median = cents.stream().sorted().toList().get(cents.size() / 2);
    return cents.stream()
        .mapToDouble(Double::doubleValue)
        .filter(each -> Math.abs(each - median) < 600)
        .average()
        .orElse(Double.NaN);
  }

  private static double lag(float[] samples, int start) {
    double[] normalised = normalisedDifference(samples, start);
    double deepest = 1;
    for (int lag = SHORTEST; lag < LONGEST; lag++) {
      deepest = Math.min(deepest, normalised[lag]);
    }
    for (int lag = SHORTEST; lag < LONGEST && deepest <= 0.3; lag++) {
      if (normalised[lag] < deepest + 0.04 && normalised[lag] <= normalised[lag + 1]) {
        double before = normalised[lag - 1];
        double after = normalised[lag + 1];
        double bend = before - 2 * normalised[lag] + after;
        return lag + (bend == 0 ? 0 : 0.5 * (before - after) / bend);
      }
    }
    return Double.NaN;
  }

  private static double[] normalisedDifference(float[] samples, int start) {
    double[] normalised = new double[LONGEST + 1];
    double sum = 0;
    for (int lag = 1; lag <= LONGEST; lag++) {
      double difference = 0;
      for (int i = start; i < start + WINDOW; i++) {
        double d = samples[i] - samples[i + lag];
        difference += d * d;
      }
      sum += difference;
      normalised[lag] = sum == 0 ? 1 : difference * lag / sum;
    }
    return normalised;
  }
}
