package io.songlens.image.palette;

import io.songlens.image.decode.PixelImage;

/** Measures brightness, warmth, contrast and saturation the way the eye weighs them. */
public final class LightMeter {
  private LightMeter() {}

  /** Measures a photo. */
  public static LightLevels measure(PixelImage photo) {
    LabPixels pixels = LabPixels.of(photo);
    int count = pixels.count();
    double lightness = 0;
    double squares = 0;
    double warmth = 0;
    double chroma = 0;
    int highlights = 0;
    int glow = 0;
    for (int i = 0; i < count; i++) {
      double l = pixels.lightness(i);
      double a = pixels.a(i);
      double b = pixels.b(i);
      double c = Math.sqrt(a * a + b * b);
      lightness += l;
      squares += l * l;
      warmth += b + a / 2;
      chroma += c;
      highlights += l > 70 ? 1 : 0;
      glow += glows(l, a, b) ? 1 : 0;
    }
    double mean = lightness / count;
    double deviation = Math.sqrt(Math.max(0, squares / count - mean * mean));
    return new LightLevels(
        rounded(mean / 100, 0),
        rounded(warmth / count / 40, -1),
        rounded(deviation / 40, 0),
        rounded(chroma / count / 60, 0),
        rounded((double) highlights / count, 0),
        rounded((double) glow / count, 0));
  }

  /** Whether a colour is that of a low sun's sky: bright and orange or red. */
  static boolean glows(double l, double a, double b) {
    return l > 45 && a * a + b * b > 28 * 28 && b > 12 && a > 6;
  }

  private static double rounded(double value, double least) {
    return Math.round(Math.max(least, Math.min(1, value)) * 1000) / 1000.0;
  }
}
