package io.songlens.image.fingerprint;

import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * A photo's 32 × 32 grey levels less their surroundings' mean: without the sky-to-ground gradient,
 * which strangers share, and without the exposure, which twins may not.
 */
final class LocalContrast {
  static final int SIDE = 32;
  private static final int SURROUNDINGS = 9;

  /** Mean square of the contrasts, in grey levels, below which a photo is plain. */
  private static final double LEAST_POWER = 1;

  private final float[] cells;
  private final boolean plain;

  private LocalContrast(float[] cells) {
    this.cells = cells;
    double power = 0;
    for (float cell : cells) {
      power += cell * cell;
    }
    this.plain = power / cells.length < LEAST_POWER;
  }

  static LocalContrast of(Mat grey) {
    Mat square = SmallCopies.square(grey, SIDE);
    Mat mean = new Mat();
    try {
      Size size = new Size(SURROUNDINGS, SURROUNDINGS);
      Imgproc.blur(square, mean, size, new Point(-1, -1), Core.BORDER_REPLICATE);
      Core.subtract(square, mean, square);
      float[] cells = new float[SIDE * SIDE];
      square.get(0, 0, cells);
      return new LocalContrast(cells);
    } finally {
      mean.release();
      square.release();
    }
  }

  /** Whether there is nothing to compare. */
  boolean isPlain() {
    return plain;
  }

  /**
   * The correlation, -1..1, of the two copies where they agree best: one whole and the other cut by
   * up to a tenth of its sides, or both moved by up to a tenth.
   */
  double match(LocalContrast other) {
    float[][] mine = Cut.all(cells);
    float[][] others = Cut.all(other.cells);
    double best = -1;
    for (Cut.Pair rows : Cut.PAIRS) {
      for (Cut.Pair columns : Cut.PAIRS) {
        float[] one = mine[rows.one() * Cut.COUNT + columns.one()];
        float[] two = others[rows.other() * Cut.COUNT + columns.other()];
        best = Math.max(best, product(one, two));
      }
    }
    return best;
  }

  private static double product(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
