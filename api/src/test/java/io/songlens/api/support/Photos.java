package io.songlens.api.support;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pictures to upload. */
public final class Photos {
  private Photos() {}

  /** A picture of a sunset, as far as few pixels can be one. */
  public static byte[] sunset() {
    return png(240, 160);
  }

  /** A PNG of that size. */
  public static byte[] png(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int warm = 255 - 120 * y / height;
        int glow = Math.max(0, 90 - Math.abs(x - width / 2) - Math.abs(y - height / 2));
        image.setRGB(x, y, warm << 16 | Math.min(255, 90 + glow) << 8 | 60 + 80 * y / height);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
