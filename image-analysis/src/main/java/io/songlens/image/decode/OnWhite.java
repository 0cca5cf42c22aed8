package io.songlens.image.decode;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/** Turns pictures of every kind of pixel into 8-bit blue, green, red; what is clear gets white. */
final class OnWhite {
  private OnWhite() {}

  static Mat matOf(BufferedImage decoded) {
    BufferedImage onWhite =
        new BufferedImage(decoded.getWidth(), decoded.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
    byte[] bgr = ((DataBufferByte) onWhite.getRaster().getDataBuffer()).getData();
    if (isGrey(decoded)) {
      paintGrey(decoded, bgr);
    } else {
      Graphics2D canvas = onWhite.createGraphics();
      canvas.drawImage(decoded, 0, 0, Color.WHITE, null);
      canvas.dispose();
    }
    Mat picture = new Mat(onWhite.getHeight(), onWhite.getWidth(), CvType.CV_8UC3);
    picture.put(0, 0, bgr);
    return picture;
  }

  private static boolean isGrey(BufferedImage image) {
    ColorModel colours = image.getColorModel();
    return colours.getColorSpace().getType() == ColorSpace.TYPE_GRAY
        && image.getRaster().getNumBands() <= 2;
  }

  /** Java takes grey values for linear light and would brighten them; files mean them as sRGB. */
  private static void paintGrey(BufferedImage image, byte[] bgr) {
    Raster values = image.getRaster();
    int width = image.getWidth();
    int bands = values.getNumBands();
    int most = (1 << image.getColorModel().getComponentSize(0)) - 1;
    int[] row = new int[width * bands];
    int to = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      values.getPixels(0, y, width, 1, row);
      for (int x = 0; x < width; x++) {
        int grey = row[x * bands] * 255 / most;
        int cover = bands == 1 ? 255 : row[x * 2 + 1] * 255 / most;
        byte mixed = (byte) ((grey * cover + 255 * (255 - cover)) / 255);
        bgr[to++] = mixed;
        bgr[to++] = mixed;
        bgr[to++] = mixed;
      }
    }
  }
}
