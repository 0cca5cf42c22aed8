package io.songlens.image.decode;

/**
 * What is refused before a pixel is decoded.
 *
 * @param maxBytes largest accepted file, in bytes
 * @param maxPixels largest accepted width × height, read from the header
 */
public record PhotoLimits(int maxBytes, long maxPixels) {
  /** The smallest side that can be analysed, in pixels. */
  static final int MIN_SIDE = 32;

  /** 25 MB and 50 megapixels: every phone and most cameras, no bombs. */
  public static final PhotoLimits DEFAULT = new PhotoLimits(25_000_000, 50_000_000L);

  public PhotoLimits {
    if (maxBytes <= 0 || maxPixels <= 0) {
      throw new IllegalArgumentException("Limits must be positive");
    }
  }
}
