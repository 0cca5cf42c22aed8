package io.songlens.image.training;

import io.songlens.image.decode.PixelImage;
import java.util.Arrays;

/** Makes variants of training photos. */
final class Views {
  private static final int BANDS = 4;
  private static final int LEVELS = 8;
  private static final double PRIOR = 0.002;

  private Views() {}

  static PixelImage mirrored(PixelImage photo) {
    byte[] from = photo.bgr();
    byte[] to = new byte[from.length];
    int width = photo.width();
    for (int y = 0; y < photo.height(); y++) {
      for (int x = 0; x < width; x++) {
        System.arraycopy(from, 3 * (y * width + x), to, 3 * (y * width + width - 1 - x), 3);
      }
    }
    return new PixelImage(width, photo.height(), to);
  }

  static PixelImage grey(PixelImage photo) {
    byte[] from = photo.bgr();
    byte[] to = new byte[from.length];
    for (int i = 0; i < from.length; i += 3) {
      Arrays.fill(to, i, i + 3, (byte) Math.round(luma(from, i)));
    }
    return new PixelImage(photo.width(), photo.height(), to);
  }

  static PixelImage cropped(PixelImage photo) {
    int width = photo.width() * 4 / 5;
    int height = photo.height() * 4 / 5;
    int left = (photo.width() - width) / 2;
    int top = (photo.height() - height) / 2;
    byte[] to = new byte[3 * width * height];
    for (int y = 0; y < height; y++) {
      int from = 3 * ((top + y) * photo.width() + left);
      System.arraycopy(photo.bgr(), from, to, 3 * y * width, 3 * width);
    }
    return new PixelImage(width, height, to);
  }

  /** Gives a photo the mean colours that another one has at about the same height and lightness. */
  static PixelImage coloured(PixelImage photo, PixelImage donor) {
    double[][] colours = meanColours(donor);
    byte[] from = photo.bgr();
    byte[] to = new byte[from.length];
    for (int i = 0; i < from.length; i += 3) {
      double y = luma(from, i);
      int row = i / 3 / photo.width();
      double place = (double) row / photo.height() * (BANDS - 1);
      double level = y / 256 * (LEVELS - 1);
      double u = between(colours[0], place, level);
      double v = between(colours[1], place, level);
      to[i] = level(y + u);
      to[i + 1] = level(y - (0.114 * u + 0.299 * v) / 0.587);
      to[i + 2] = level(y + v);
    }
    return new PixelImage(photo.width(), photo.height(), to);
  }

  /** Mean blue and red differences of cells of height and lightness, drawn to the photo's mean. */
  private static double[][] meanColours(PixelImage photo) {
    double[] count = new double[BANDS * LEVELS];
    double[][] sum = new double[2][BANDS * LEVELS];
    double[] total = new double[2];
    byte[] bgr = photo.bgr();
    int pixels = bgr.length / 3;
    for (int p = 0; p < pixels; p++) {
      double y = luma(bgr, 3 * p);
      int band = Math.min(BANDS - 1, p / photo.width() * BANDS / photo.height());
      int cell = band * LEVELS + (int) (y / 256 * LEVELS);
      double u = (bgr[3 * p] & 0xFF) - y;
      double v = (bgr[3 * p + 2] & 0xFF) - y;
      count[cell]++;
      sum[0][cell] += u;
      sum[1][cell] += v;
      total[0] += u;
      total[1] += v;
    }
    double prior = PRIOR * pixels;
    for (int c = 0; c < 2; c++) {
      for (int cell = 0; cell < count.length; cell++) {
        sum[c][cell] = (sum[c][cell] + prior * total[c] / pixels) / (count[cell] + prior);
      }
    }
    return sum;
  }

  /** Bilinear, so that no edge of a cell shows. */
  private static double between(double[] cells, double place, double level) {
    int p = Math.min(BANDS - 2, (int) place);
    int l = Math.min(LEVELS - 2, (int) level);
    double dp = place - p;
    double dl = level - l;
    double upper = cells[p * LEVELS + l] * (1 - dl) + cells[p * LEVELS + l + 1] * dl;
    double lower = cells[(p + 1) * LEVELS + l] * (1 - dl) + cells[(p + 1) * LEVELS + l + 1] * dl;
    return upper * (1 - dp) + lower * dp;
  }

  private static double luma(byte[] bgr, int i) {
    return 0.114 * (bgr[i] & 0xFF) + 0.587 * (bgr[i + 1] & 0xFF) + 0.299 * (bgr[i + 2] & 0xFF);
  }

  private static byte level(double value) {
    return (byte) Math.round(Math.max(0, Math.min(255, value)));
  }
}
