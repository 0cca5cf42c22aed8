package io.songlens.image.vision;

import io.songlens.image.decode.PixelImage;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Brings a photo into the form that the networks were trained on: a squashed square, RGB planes.
 */
final class NetworkInput {
  private NetworkInput() {}

  static float[] of(PixelImage photo, int side) {
    Mat pixels = new Mat(photo.height(), photo.width(), CvType.CV_8UC3);
    try {
      pixels.put(0, 0, photo.bgr());
      boolean smaller = photo.width() > side && photo.height() > side;
      int method = smaller ? Imgproc.INTER_AREA : Imgproc.INTER_LINEAR;
      Imgproc.resize(pixels, pixels, new Size(side, side), 0, 0, method);
      byte[] bgr = new byte[side * side * 3];
      pixels.get(0, 0, bgr);
      return planes(bgr, side * side);
    } finally {
      pixels.release();
    }
  }

  private static float[] planes(byte[] bgr, int count) {
    float[] planes = new float[3 * count];
    for (int i = 0; i < count; i++) {
      planes[i] = bgr[3 * i + 2] & 0xFF;
      planes[count + i] = bgr[3 * i + 1] & 0xFF;
      planes[2 * count + i] = bgr[3 * i] & 0xFF;
    }
    return planes;
  }
}
