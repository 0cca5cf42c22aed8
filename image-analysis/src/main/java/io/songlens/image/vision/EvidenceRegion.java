package io.songlens.image.vision;

import org.jspecify.annotations.Nullable;

/** Finds the rectangle of a photo that speaks most for a label. */
final class EvidenceRegion {
  private static final int SIDE = Evidence.SIDE;

  /** Half a cell of the coarsest map: smooths the edges of cells, not more. */
  private static final int BLUR = 8;

  /** What speaks at least so strongly, beside the strongest, belongs to the region. */
  private static final double STRONG = 0.35;

  private EvidenceRegion() {}

  /**
   * The box around that connected part of the strong evidence that holds the most of it; null if no
   * place speaks for the label.
   */
  static @Nullable Region of(Evidence evidence) {
    double[] smooth = smoothed(evidence.cells());
    double highest = 0;
    for (double cell : smooth) {
      highest = Math.max(highest, cell);
    }
    if (highest == 0) {
      return null;
    }
    boolean[] seen = new boolean[smooth.length];
    for (int i = 0; i < smooth.length; i++) {
      seen[i] = smooth[i] < STRONG * highest;
    }
    Part best = null;
    for (int i = 0; i < smooth.length; i++) {
      if (!seen[i]) {
        Part part = Part.from(i, smooth, seen);
        best = best == null || part.sum > best.sum ? part : best;
      }
    }
    return best == null ? null : best.box();
  }

  /**
   * Mean over a square window. Beyond the border there is nothing: networks see edges that are none
   * there, and corners must not win by that.
   */
  static double[] smoothed(double[] cells) {
    return blurred(blurred(cells, 1), SIDE);
  }

  private static double[] blurred(double[] cells, int step) {
    double[] means = new double[cells.length];
    int across = step == 1 ? SIDE : 1;
    for (int line = 0; line < SIDE; line++) {
      for (int i = 0; i < SIDE; i++) {
        double sum = 0;
        for (int j = Math.max(0, i - BLUR); j <= Math.min(SIDE - 1, i + BLUR); j++) {
          sum += cells[line * across + j * step];
        }
        means[line * across + i * step] = sum / (2 * BLUR + 1);
      }
    }
    return means;
  }

  /** A connected part of the cells. */
  private static final class Part {
    private int left = SIDE;
    private int top = SIDE;
    private int right;
    private int bottom;
    private double sum;

    /** The part around a cell, of all that is not yet seen. */
    static Part from(int start, double[] cells, boolean[] seen) {
      Part part = new Part();
      int[] queue = new int[cells.length];
      int end = 0;
      queue[end++] = start;
      seen[start] = true;
      for (int next = 0; next < end; next++) {
        int cell = queue[next];
        int x = cell % SIDE;
        int y = cell / SIDE;
        part.add(x, y, cells[cell]);
        int[] neighbours = {
          x > 0 ? cell - 1 : cell,
          x < SIDE - 1 ? cell + 1 : cell,
          y > 0 ? cell - SIDE : cell,
          y < SIDE - 1 ? cell + SIDE : cell
        };
        for (int neighbour : neighbours) {
          if (!seen[neighbour]) {
            seen[neighbour] = true;
            queue[end++] = neighbour;
          }
        }
      }
      return part;
    }

    private void add(int x, int y, double strength) {
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
      sum += strength;
    }

    private Region box() {
      return Region.between(
          (double) left / SIDE, (double) top / SIDE, (double) right / SIDE, (double) bottom / SIDE);
    }
  }
}
