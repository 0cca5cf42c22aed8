package io.songlens.image.decode;

/**
 * How much of a photo is accepted; what the header tells is refused before a pixel is decoded.
 *
 * @param maxBytes largest accepted file, in bytes
 * @param maxPixels largest accepted width × height, read from the header; up to 1,000,000,000
 * @param maxFrames frames of an animation whose headers are looked at; only the first frame is
 *     decoded, and what follows so many is not looked at
 * @param maxMillis time that decoding may take, in milliseconds
 */
public record PhotoLimits(int maxBytes, long maxPixels, int maxFrames, int maxMillis) {
  /** The smallest side that can be analysed, in pixels. */
  static final int MIN_SIDE = 32;

  private static final long MOST_PIXELS = 1_000_000_000L;

  /** 25 MB, 50 megapixels, 1000 frames, 10 seconds: every phone, most cameras, no bombs. */
  public static final PhotoLimits DEFAULT =
      new PhotoLimits(25 * (1 << 20), 50_000_000L, 1000, 10_000);

  /**
   * @throws IllegalArgumentException if a limit is not positive, or there are too many pixels
   */
  public PhotoLimits {
    if (maxBytes <= 0 || maxPixels <= 0 || maxFrames <= 0 || maxMillis <= 0) {
      throw new IllegalArgumentException("Limits of photos must be positive");
    }
    if (maxPixels > MOST_PIXELS) {
      throw new IllegalArgumentException(
          "A photo may have up to " + MOST_PIXELS + " pixels, not " + maxPixels);
    }
  }

  boolean exceededBy(int width, int height) {
    return (long) width * height > maxPixels;
  }
}
