package io.songlens.image.fingerprint;

import java.util.Arrays;
import org.opencv.core.Core;
import org.opencv.core.Mat;

/** The hash "pHash" of Zauner (2010): which of 64 low frequencies are above their median. */
final class PerceptualHash {
  private static final int SIDE = 32;
  private static final int FREQUENCIES = 8;

  private PerceptualHash() {}

  static long of(Mat grey) {
    Mat square = SmallCopies.square(grey, SIDE);
    try {
      Core.dct(square, square);
      float[] waves = new float[SIDE * SIDE];
      square.get(0, 0, waves);
      return bits(waves);
    } finally {
      square.release();
    }
  }

  private static long bits(float[] waves) {
    float[] low = new float[FREQUENCIES * FREQUENCIES];
    for (int i = 0; i < low.length; i++) {
      // The first row and column are left out: they change with the exposure and with gradients.
      low[i] = waves[(1 + i / FREQUENCIES) * SIDE + 1 + i % FREQUENCIES];
    }
    float[] sorted = low.clone();
    Arrays.sort(sorted);
    float median = (sorted[low.length / 2 - 1] + sorted[low.length / 2]) / 2;
    long hash = 0;
    for (int i = 0; i < low.length; i++) {
      hash |= low[i] > median ? 1L << i : 0;
    }
    return hash;
  }
}
