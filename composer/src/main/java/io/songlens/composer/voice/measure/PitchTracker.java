package io.songlens.composer.voice.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * Follows the fundamental between 50 and 1455 Hz. Each moment offers several periods ({@link
 * PitchCandidates}); the path through them that fits best and leaps least is taken (Viterbi search
 * after Boersma, "Accurate short-term analysis of the fundamental frequency", IFA Proceedings 17,
 * 1993), so that a strong harmonic does not make it jump an octave. The period found is then
 * refined at 48 kHz. A steady tone is read within 0.5 cents.
 */
public final class PitchTracker {
  private static final double UNVOICED_COST = 0.3;
  private static final double VOICING_COST = 0.12;
  private static final double COST_PER_OCTAVE = 0.5;
  private static final int FINE_WINDOW = 1200;
  private static final int FINE_REACH = 4;
  private static final double RATE = 48_000;

  private PitchTracker() {}

  /**
   * The pitch of a part of a sound; silence is assumed around the sound.
   *
   * @param samples the sound
   * @param from the first frame that is of interest
   * @param to the frame after the last
   */
  public static PitchTrack track(float[] samples, long from, long to) {
    int points = (int) Math.max(0, (to - from) / PitchTrack.HOP_FRAMES);
    long margin = (long) PitchCandidates.MARGIN * Decimator.FACTOR;
    float[] coarse = Decimator.smoothed(samples, from - margin, to + margin);
    List<PitchCandidates> candidates = new ArrayList<>(points);
    for (int i = 0; i < points; i++) {
      int centre = PitchCandidates.MARGIN + i * PitchTrack.HOP_FRAMES / Decimator.FACTOR;
      candidates.add(PitchCandidates.at(coarse, centre));
    }
    int[] path = path(candidates);
    double[] cents = new double[points];
    for (int i = 0; i < points; i++) {
      PitchCandidates here = candidates.get(i);
      cents[i] =
          path[i] == here.size()
              ? Double.NaN
              : Cents.ofHz(
                  RATE
                      / refined(
                          samples,
                          from + (long) i * PitchTrack.HOP_FRAMES,
                          Decimator.FACTOR * here.lags()[path[i]]));
    }
    return new PitchTrack(from, cents);
  }

  /** The candidate of each moment; the number of candidates stands for "unvoiced". */
  private static int[] path(List<PitchCandidates> candidates) {
    int count = candidates.size();
    int[][] origins = new int[count][];
    double[] totals = {};
    for (int i = 0; i < count; i++) {
      PitchCandidates here = candidates.get(i);
      PitchCandidates before = candidates.get(Math.max(0, i - 1));
      double[] next = new double[here.size() + 1];
      origins[i] = new int[here.size() + 1];
      for (int c = 0; c <= here.size(); c++) {
        double best = i == 0 ? 0 : Double.POSITIVE_INFINITY;
        for (int b = 0; i > 0 && b <= before.size(); b++) {
          double total = totals[b] + leap(before, b, here, c);
          if (total < best) {
            best = total;
            origins[i][c] = b;
          }
        }
        next[c] = best + (c == here.size() ? UNVOICED_COST : here.costs()[c]);
      }
      totals = next;
    }
    int[] path = new int[count];
    int at = 0;
    for (int c = 1; c < totals.length; c++) {
      at = totals[c] < totals[at] ? c : at;
    }
    for (int i = count - 1; i >= 0; i--) {
      path[i] = at;
      at = origins[i][at];
    }
    return path;
  }

  private static double leap(PitchCandidates before, int b, PitchCandidates here, int c) {
    boolean wasVoiced = b < before.size();
    boolean isVoiced = c < here.size();
    if (wasVoiced && isVoiced) {
      return COST_PER_OCTAVE * Math.abs(PitchCandidates.log2(here.lags()[c] / before.lags()[b]));
    }
    return wasVoiced == isVoiced ? 0 : VOICING_COST;
  }

  private static double refined(float[] samples, long centre, double lag) {
    int middle = (int) Math.round(lag);
    int start = (int) centre - (FINE_WINDOW + middle) / 2;
    if (start < 0 || start + FINE_WINDOW + middle + FINE_REACH >= samples.length) {
      return lag;
    }
    double[] difference = new double[2 * FINE_REACH + 1];
    int best = 1;
    for (int k = 0; k < difference.length; k++) {
      for (int i = start; i < start + FINE_WINDOW; i++) {
        double d = samples[i] - samples[i + middle + k - FINE_REACH];
        difference[k] += d * d;
      }
      if (k < difference.length - 1 && difference[k] < difference[best]) {
        best = Math.max(1, k);
      }
    }
    return middle
        + best
        - FINE_REACH
        + Parabola.vertex(difference[best - 1], difference[best], difference[best + 1]);
  }
}
