package io.songlens.image.decode;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Bitmaps that the JDK does not write. */
final class TestBmps {
  private TestBmps() {}

  /** 32 bits a pixel, plain or with the masks and the alpha of the fifth version. */
  static byte[] of32Bits(BufferedImage image, boolean alpha) {
    int header = alpha ? 124 : 40;
    int pixels = 4 * image.getWidth() * image.getHeight();
    byte[] whole = new byte[14 + header + pixels];
    ByteBuffer file = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN);
    file.put((byte) 'B').put((byte) 'M').putInt(whole.length).putInt(0).putInt(14 + header);
    file.putInt(header).putInt(image.getWidth()).putInt(-image.getHeight()); // from the top
    file.putShort((short) 1).putShort((short) 32).putInt(alpha ? 3 : 0).putInt(pixels);
    file.position(14 + 40);
    if (alpha) {
      file.putInt(0x00FF0000).putInt(0x0000FF00).putInt(0x000000FF).putInt(0xFF000000);
      file.position(14 + header);
    }
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        file.putInt(image.getRGB(x, y) & (alpha ? 0xFFFFFFFF : 0x00FFFFFF));
      }
    }
    return whole;
  }
}
