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

  /** Cells along each side of {@link #contributions}. */
  public static final int SIDE = 16;

  private final LabPixels pixels;
  private final float[] shares;

  private ColourHistogram(LabPixels pixels) {
    this.pixels = pixels;
    this.shares = shares(pixels);
  }

  /** The histogram of a photo. */
  public static ColourHistogram of(PixelImage photo) {
    return new ColourHistogram(LabPixels.of(photo));
  }

  /** {@link #SIZE} numbers 0..1. */
  public float[] numbers() {
    float[] numbers = new float[SIZE];
    for (int i = 0; i < SIZE; i++) {
      numbers[i] = (float) Math.sqrt(shares[i]);
    }
    return numbers;
  }

  /**
   * Shares out what the histogram adds to one output of a linear head to the places whose pixels
   * made it; the shares sum up to exactly that.
   *
   * @param weights of the output, one per number of the histogram
   * @return {@link #SIDE} × {@link #SIDE} numbers, row by row
   */
  public double[] contributions(float[] weights) {
    double[] worth = new double[SIZE]; // what one pixel wholly in a bin adds
    for (int i = 0; i < SIZE; i++) {
      worth[i] = shares[i] == 0 ? 0 : weights[i] * BANDS / (Math.sqrt(shares[i]) * pixels.count());
    }
    double[] cells = new double[SIDE * SIDE];
    Bins bins = new Bins();
    for (int i = 0; i < pixels.count(); i++) {
      bins.sort(pixels, i);
      cells[cell(i)] +=
          worth[bins.light]
              + worth[bins.hue] * bins.colourful
              + worth[bins.grey] * (1 - bins.colourful);
    }
    return cells;
  }

  /**
   * Where the photo glows like a low sun's sky.
   *
   * @return {@link #SIDE} × {@link #SIDE} counts of pixels, row by row
   */
  public double[] glow() {
    double[] cells = new double[SIDE * SIDE];
    for (int i = 0; i < pixels.count(); i++) {
      if (LightMeter.glows(pixels.lightness(i), pixels.a(i), pixels.b(i))) {
        cells[cell(i)]++;
      }
    }
    return cells;
  }

  private static int cell(int pixel) {
    int row = pixel / LabPixels.SIDE * SIDE / LabPixels.SIDE;
    return row * SIDE + pixel % LabPixels.SIDE * SIDE / LabPixels.SIDE;
  }

  private static float[] shares(LabPixels pixels) {
    double[] sums = new double[SIZE];
    Bins bins = new Bins();
    for (int i = 0; i < pixels.count(); i++) {
      bins.sort(pixels, i);
      sums[bins.light] += 1;
      sums[bins.hue] += bins.colourful;
      sums[bins.grey] += 1 - bins.colourful;
    }
    float[] shares = new float[SIZE];
    for (int i = 0; i < SIZE; i++) {
      shares[i] = (float) (sums[i] * BANDS / pixels.count());
    }
    return shares;
  }

  /** The bins that one pixel belongs to. */
  private static final class Bins {
    private int light;
    private int hue;
    private int grey;
    private double colourful;

    private void sort(LabPixels pixels, int i) {
      int band = i * BANDS / pixels.count() * BAND_SIZE;
      double chroma = Math.sqrt(pixels.a(i) * pixels.a(i) + pixels.b(i) * pixels.b(i));
      double turn = StrictMath.atan2(pixels.b(i), pixels.a(i)) / (2 * Math.PI) + 0.5;
      int lightness = (int) (pixels.lightness(i) / 100 * LIGHTNESS_BINS);
      light = band + Math.min(LIGHTNESS_BINS - 1, lightness);
      hue = band + LIGHTNESS_BINS + Math.min(HUE_BINS - 1, (int) (turn * HUE_BINS));
      grey = band + LIGHTNESS_BINS + HUE_BINS;
      colourful = Math.min(1, chroma / 50);
    }
  }
}
