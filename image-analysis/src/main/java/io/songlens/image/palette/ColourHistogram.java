package io.songlens.image.palette;

import io.songlens.image.decode.PixelImage;

/**
 * What the colours of a photo and their places tell a trained head: for the upper, middle and lower
 * third, the shares of lightness and of hue (weighted by chroma), as square roots so that distances
 * are Hellinger distances.
 */
public final class ColourHistogram {
  private static final int BANDS = 3;
  private static final int LIGHTNESS_BINS = 5;
  private static final int HUE_BINS = 10;
  private static final int BAND_SIZE = LIGHTNESS_BINS + HUE_BINS + 1;

  /** Numbers in a histogram. */
  public static final int SIZE = BANDS * BAND_SIZE;

  private ColourHistogram() {}

  /** The histogram of a photo: {@link #SIZE} numbers 0..1. */
  public static float[] of(PixelImage photo) {
    LabPixels pixels = LabPixels.of(photo);
    int count = pixels.count();
    float[] histogram = new float[SIZE];
    for (int i = 0; i < count; i++) {
      int band = i * BANDS / count * BAND_SIZE;
      double chroma = Math.sqrt(pixels.a(i) * pixels.a(i) + pixels.b(i) * pixels.b(i));
      double colourful = Math.min(1, chroma / 50);
      int light = Math.min(LIGHTNESS_BINS - 1, (int) (pixels.lightness(i) / 100 * LIGHTNESS_BINS));
      double turn = StrictMath.atan2(pixels.b(i), pixels.a(i)) / (2 * Math.PI) + 0.5;
      int hue = Math.min(HUE_BINS - 1, (int) (turn * HUE_BINS));
      histogram[band + light] += 1;
      histogram[band + LIGHTNESS_BINS + hue] += (float) colourful;
      histogram[band + LIGHTNESS_BINS + HUE_BINS] += (float) (1 - colourful);
    }
    for (int i = 0; i < SIZE; i++) {
      histogram[i] = (float) Math.sqrt(histogram[i] * BANDS / count);
    }
    return histogram;
  }
}
