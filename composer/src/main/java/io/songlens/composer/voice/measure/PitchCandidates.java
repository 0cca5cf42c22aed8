package io.songlens.composer.voice.measure;

import java.util.Arrays;

/**
 * The periods that one moment of a sound may have: the minima of YIN's cumulative mean normalised
 * difference (de Cheveigné and Kawahara, "YIN, a fundamental frequency estimator for speech and
 * music", JASA 111, 2002, equation 8), all of them instead of the first below a threshold.
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
  static final int MARGIN = (WINDOW + LONGEST) / 2 + 2;

  private static final PitchCandidates NONE = new PitchCandidates(new double[0], new double[0]);
  private static final double WORST = 0.6;

  /**
   * Twice the period fits a steady tone as well as the period does, and a tone with breath at half
   * its frequency better; the shorter is meant. This is where noise 18 dB under a tone no longer
   * makes an octave of it, nor does a second harmonic 15 dB above all others.
   */
  private static final double COST_PER_OCTAVE_DOWN = 0.06;

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
    double[] lags = new double[LONGEST];
    double[] costs = new double[LONGEST];
    int count = 0;
    for (int lag = SHORTEST; lag < LONGEST; lag++) {
      if (fit[lag] < WORST && fit[lag] <= fit[lag - 1] && fit[lag] < fit[lag + 1]) {
        double before = fit[lag - 1];
        double after = fit[lag + 1];
        double shift = Parabola.vertex(before, fit[lag], after);
        lags[count] = lag + shift;
        costs[count] = Math.max(0, fit[lag] - 0.25 * (before - after) * shift);
        count++;
      }
    }
    return new PitchCandidates(
        Arrays.copyOf(lags, count), preferShort(lags, Arrays.copyOf(costs, count)));
  }

  /** Octaves count from the best period, so that low voices are no worse than high ones. */
  private static double[] preferShort(double[] lags, double[] costs) {
    double[] preferred = new double[costs.length];
    double best = Double.POSITIVE_INFINITY;
    double bestOctaves = 0;
    for (int i = 0; i < costs.length; i++) {
      double octaves = COST_PER_OCTAVE_DOWN * log2(lags[i]);
      preferred[i] = costs[i] + octaves;
      if (preferred[i] < best) {
        best = preferred[i];
        bestOctaves = octaves;
      }
    }
    for (int i = 0; i < costs.length; i++) {
      preferred[i] -= bestOctaves;
    }
    return preferred;
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
