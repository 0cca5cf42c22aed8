package io.songlens.composer.voice.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The periods that one moment of a sound may have: the minima of YIN's cumulative mean normalised
 * difference (de Cheveigné and Kawahara, "YIN, a fundamental frequency estimator for speech and
 * music", JASA 111, 2002, equation 8), several of them instead of the first below a threshold;
 * {@link HarmonicStrength} helps to tell octaves.
 *
 * @param lags periods at 16 kHz, in samples
 * @param costs how badly each period fits: 0 perfectly .. 1 not at all
 */
@SuppressWarnings("ArrayRecordComponent")
record PitchCandidates(double[] lags, double[] costs) {
  /** 1455 Hz at 16 kHz. */
  static final int SHORTEST = 11;

  /** 50 Hz at 16 kHz. */
  static final int LONGEST = 320;

  /** 25 ms: two periods of a low voice, an eighth of a vibrato's cycle. */
  static final int WINDOW = 400;

  /** What must lie on both sides of a moment. */
  static final int MARGIN = HarmonicStrength.PERIODS * LONGEST / 2 + 2;

  private static final PitchCandidates NONE = new PitchCandidates(new double[0], new double[0]);
  private static final double WORST = 0.6;

  /** Multiples of the period fit a steady tone as well as the period does; the shorter is meant. */
  private static final double COST_PER_OCTAVE_DOWN = 0.03;

  /** What a spectrum counts that shows nothing of the period, beside another that does. */
  private static final double COST_OF_WEAK_HARMONICS = 1;

  private static final double CROWDING_PER_OCTAVE = 0.15;
  private static final int MOST = 5;

  /** -70 dBFS, the level of breath and dither. */
  private static final double SILENCE = WINDOW * 1e-7;

  static PitchCandidates at(float[] samples, int centre) {
    double energy = 0;
    for (int i = centre - WINDOW / 2; i < centre + WINDOW / 2; i++) {
      energy += (double) samples[i] * samples[i];
    }
    if (energy < SILENCE) {
      return NONE;
    }
    double[] fit = normalisedDifference(samples, centre);
    List<Period> periods = new ArrayList<>();
    for (int lag = SHORTEST; lag < LONGEST; lag++) {
      if (fit[lag] < WORST && fit[lag] <= fit[lag - 1] && fit[lag] < fit[lag + 1]) {
        double before = fit[lag - 1];
        double after = fit[lag + 1];
        double shift = Parabola.vertex(before, fit[lag], after);
        double depth = Math.max(0, fit[lag] - 0.25 * (before - after) * shift);
        periods.add(new Period(lag + shift, depth));
      }
    }
    // Short periods first, lest one that noise spoils be crowded out by its own multiples.
    periods.sort(
        Comparator.comparingDouble(
            period -> period.depth() + CROWDING_PER_OCTAVE * log2(period.lag())));
    return of(periods.subList(0, Math.min(MOST, periods.size())), samples, centre);
  }

  private record Period(double lag, double depth) {
    double cost() {
      return depth + COST_PER_OCTAVE_DOWN * log2(lag);
    }
  }

  private static PitchCandidates of(List<Period> periods, float[] samples, int centre) {
    double[] lags = periods.stream().mapToDouble(Period::lag).toArray();
    double[] strengths =
        Arrays.stream(lags).map(lag -> HarmonicStrength.of(samples, centre, lag)).toArray();
    double strongest = Arrays.stream(strengths).max().orElse(0);
    double[] costs = new double[lags.length];
    int best = 0;
    for (int i = 0; i < costs.length; i++) {
      double weakness = strongest <= 0 ? 0 : 1 - strengths[i] / strongest;
      costs[i] = periods.get(i).cost() + COST_OF_WEAK_HARMONICS * weakness;
      best = costs[i] < costs[best] ? i : best;
    }
    // The best period costs what its fit says, so that all voices are told from noise alike.
    double unit = costs.length == 0 ? 0 : costs[best] - periods.get(best).depth();
    return new PitchCandidates(lags, Arrays.stream(costs).map(cost -> cost - unit).toArray());
  }

  int size() {
    return lags.length;
  }

  static double log2(double x) {
    return StrictMath.log(x) / StrictMath.log(2);
  }

  /** Both windows lie evenly around the centre, so that a glide is read where it is. */
  private static double[] normalisedDifference(float[] samples, int centre) {
    double[] fit = new double[LONGEST + 1];
    fit[0] = 1;
    double sum = 0;
    for (int lag = 1; lag <= LONGEST; lag++) {
      float difference = 0;
      int start = centre - (WINDOW + lag) / 2;
      for (int i = start; i < start + WINDOW; i++) {
        float d = samples[i] - samples[i + lag];
        difference += d * d;
      }
      sum += difference;
      fit[lag] = sum == 0 ? 1 : difference * lag / sum;
    }
    return fit;
  }
}
