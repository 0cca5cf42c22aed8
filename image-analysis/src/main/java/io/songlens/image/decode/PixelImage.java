package io.songlens.image.decode;

/**
 * An upright picture in memory: 8-bit blue, green, red per pixel, rows from the top. Treat the
 * bytes as read-only.
 */
public final class PixelImage {
  private final int width;
  private final int height;
  private final byte[] bgr;

  /**
   * Wraps (does not copy) the given bytes.
   *
   * @throws IllegalArgumentException if there are not exactly 3 × width × height bytes
   */
  public PixelImage(int width, int height, byte[] bgr) {
    if (width <= 0 || height <= 0 || bgr.length != 3L * width * height) {
      throw new IllegalArgumentException(
          "Not " + width + "x" + height + " BGR pixels: " + bgr.length + " bytes");
    }
    this.width = width;
    this.height = height;
    this.bgr = bgr;
  }

  /** Pixels in a row. */
  public int width() {
    return width;
  }

  /** Rows. */
  public int height() {
    return height;
  }

  /** The pixels themselves, not a copy. */
  public byte[] bgr() {
    return bgr;
  }
}
