package io.songlens.image.vision;

import io.songlens.image.decode.PixelImage;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Brings a photo into the forms that the networks were trained on. */
final class NetworkInput {
  private NetworkInput() {}

  /** The whole photo squashed to a square: planes of red, green and blue. */
  static float[] of(PixelImage photo, int side) {
    Mat pixels = mat(photo);
    try {
      resize(pixels, side, side);
      return planes(pixels);
    } finally {
      pixels.release();
    }
  }

  /** The whole photo in its shape, in the upper left of a square that is black elsewhere. */
  static float[] letterboxed(PixelImage photo, int side) {
    Mat pixels = mat(photo);
    try {
      double scale = (double) side / Math.max(photo.width(), photo.height());
      int width = Math.max(1, (int) Math.round(photo.width() * scale));
      int height = Math.max(1, (int) Math.round(photo.height() * scale));
      resize(pixels, width, height);
      Scalar black = new Scalar(0, 0, 0);
      Core.copyMakeBorder(
          pixels, pixels, 0, side - height, 0, side - width, Core.BORDER_CONSTANT, black);
      return planes(pixels);
    } finally {
      pixels.release();
    }
  }

  /** A part of the photo squashed to a square: one plane of grey. */
  static float[] grey(PixelImage photo, Region part, int side) {
    Mat pixels = mat(photo);
    int x = Math.min(photo.width() - 1, (int) (part.x() * photo.width()));
    int y = Math.min(photo.height() - 1, (int) (part.y() * photo.height()));
    int width = Math.max(1, Math.min(photo.width() - x, (int) (part.width() * photo.width())));
    int height = Math.max(1, Math.min(photo.height() - y, (int) (part.height() * photo.height())));
    Mat cut = new Mat(pixels, new Rect(x, y, width, height));
    Mat grey = new Mat();
    try {
      Imgproc.cvtColor(cut, grey, Imgproc.COLOR_BGR2GRAY);
      resize(grey, side, side);
      byte[] levels = new byte[side * side];
      grey.get(0, 0, levels);
      float[] plane = new float[levels.length];
      for (int i = 0; i < plane.length; i++) {
        plane[i] = levels[i] & 0xFF;
      }
      return plane;
    } finally {
      grey.release();
      cut.release();
      pixels.release();
    }
  }

  private static Mat mat(PixelImage photo) {
    Mat pixels = new Mat(photo.height(), photo.width(), CvType.CV_8UC3);
    pixels.put(0, 0, photo.bgr());
    return pixels;
  }

  private static void resize(Mat pixels, int width, int height) {
    boolean smaller = pixels.cols() > width && pixels.rows() > height;
    int method = smaller ? Imgproc.INTER_AREA : Imgproc.INTER_LINEAR;
    Imgproc.resize(pixels, pixels, new Size(width, height), 0, 0, method);
  }

  private static float[] planes(Mat pixels) {
    int count = pixels.rows() * pixels.cols();
    byte[] bgr = new byte[3 * count];
    pixels.get(0, 0, bgr);
    float[] planes = new float[3 * count];
    for (int i = 0; i < count; i++) {
      planes[i] = bgr[3 * i + 2] & 0xFF;
      planes[count + i] = bgr[3 * i + 1] & 0xFF;
      planes[2 * count + i] = bgr[3 * i] & 0xFF;
    }
    return planes;
  }
}
