package io.songlens.composer.listen;

import io.songlens.composer.song.SongPlan;
import java.util.Arrays;

/**
 * Picks beginnings of sounds from spectral flux, as Dixon (2006, section 2.6) does: a look that is
 * the largest near it and clearly above the mean around it.
 */
final class Onsets {
  private static final int NEAR = 3; // looks, 32 ms
  private static final int AROUND = 9; // looks, 96 ms
  private static final double ABOVE_MEAN = 1.3;

  /** A rise below this share of the usual large one is no beginning, however quiet it is around. */
  private static final double LEAST = 0.1;

  private static final double USUAL = 0.99;
  private static final double APART_SECONDS = 0.05;

  private Onsets() {}

  /** How many things begin. */
  static int in(double[] flux) {
    double[] sorted = flux.clone();
    Arrays.sort(sorted);
    double least = sorted.length == 0 ? 0 : LEAST * sorted[(int) ((sorted.length - 1) * USUAL)];
    int apart = (int) Math.ceil(APART_SECONDS * SongPlan.SAMPLE_RATE_HZ / SpectrumListener.HOP);
    int count = 0;
    int last = -apart;
    for (int i = 0; i < flux.length; i++) {
      if (flux[i] > least && i - last >= apart && isPeak(flux, i)) {
        count++;
        last = i;
      }
    }
    return count;
  }

  private static boolean isPeak(double[] flux, int i) {
    for (int k = Math.max(0, i - NEAR); k <= Math.min(flux.length - 1, i + NEAR); k++) {
      if (flux[k] > flux[i]) {
        return false;
      }
    }
    double mean =
        Arrays.stream(flux, Math.max(0, i - AROUND), Math.min(flux.length, i + AROUND + 1))
            .average()
            .orElse(0);
    return flux[i] >= ABOVE_MEAN * mean;
  }
}
