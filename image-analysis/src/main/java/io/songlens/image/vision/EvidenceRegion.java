package io.songlens.image.vision;

import org.jspecify.annotations.Nullable;

/** Finds the rectangle of a photo that speaks most for a label. */
final class EvidenceRegion {
  private static final int SIDE = Evidence.SIDE;

  /** Half a cell of the coarsest map: smooths the edges of cells, not more. */
  private static final int BLUR = 8;

  private static final double HALF = 0.5;

  private EvidenceRegion() {}

  /**
   * The box around the connected part of the map that holds its peak and reaches half of it; null
   * if no place speaks for the label.
   */
  static @Nullable Region of(Evidence evidence) {
    double[] smooth = smoothed(evidence.cells());
    int peak = 0;
    for (int i = 1; i < smooth.length; i++) {
      peak = smooth[i] > smooth[peak] ? i : peak;
    }
    return smooth[peak] <= 0 ? null : around(smooth, peak);
  }

  /** Mean over a square window, cut at the borders. */
  static double[] smoothed(double[] cells) {
    return blurred(blurred(cells, 1), SIDE);
  }

  private static double[] blurred(double[] cells, int step) {
    double[] means = new double[cells.length];
    int across = step == 1 ? SIDE : 1;
    for (int line = 0; line < SIDE; line++) {
      for (int i = 0; i < SIDE; i++) {
        int from = Math.max(0, i - BLUR);
        int to = Math.min(SIDE - 1, i + BLUR);
        double sum = 0;
        for (int j = from; j <= to; j++) {
          sum += cells[line * across + j * step];
        }
        means[line * across + i * step] = sum / (to - from + 1);
      }
    }
    return means;
  }

  private static Region around(double[] cells, int peak) {
    boolean[] reached = new boolean[cells.length];
    int[] queue = new int[cells.length];
    int left = SIDE;
    int top = SIDE;
    int right = 0;
    int bottom = 0;
    int end = 0;
    queue[end++] = peak;
    reached[peak] = true;
    for (int next = 0; next < end; next++) {
      int x = queue[next] % SIDE;
      int y = queue[next] / SIDE;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
      int[] neighbours = {
        x > 0 ? queue[next] - 1 : -1,
        x < SIDE - 1 ? queue[next] + 1 : -1,
        y > 0 ? queue[next] - SIDE : -1,
        y < SIDE - 1 ? queue[next] + SIDE : -1
      };
      for (int neighbour : neighbours) {
        if (neighbour >= 0 && !reached[neighbour] && cells[neighbour] >= HALF * cells[peak]) {
          reached[neighbour] = true;
          queue[end++] = neighbour;
        }
      }
    }
    return Region.between(
        (double) left / SIDE, (double) top / SIDE, (double) right / SIDE, (double) bottom / SIDE);
  }
}
