package io.songlens.image.training;

import java.io.PrintStream;

/**
 * How honest confidences are: the expected calibration error over ten bins (Naeini, Cooper and
 * Hauskrecht 2015; Guo et al. 2017).
 */
final class Reliability {
  private static final int BINS = 10;

  private final int[] count = new int[BINS];
  private final int[] right = new int[BINS];
  private final double[] confidence = new double[BINS];
  private int total;

  void add(double sure, boolean isRight) {
    int bin = Math.min(BINS - 1, (int) (sure * BINS));
    count[bin]++;
    right[bin] += isRight ? 1 : 0;
    confidence[bin] += sure;
    total++;
  }

  /** The mean distance between confidence and accuracy, weighted by photos. */
  double expectedCalibrationError() {
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      error += Math.abs(right[bin] - confidence[bin]) / total;
    }
    return error;
  }

  void print(PrintStream out) {
    out.printf("expected calibration error %.3f%n", expectedCalibrationError());
    for (int bin = 0; bin < BINS; bin++) {
      if (count[bin] > 0) {
        out.printf(
            "  confidence %.1f..%.1f: %d photos, %.2f right%n",
            bin / 10.0, (bin + 1) / 10.0, count[bin], (double) right[bin] / count[bin]);
      }
    }
  }
}
