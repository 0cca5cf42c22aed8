package io.songlens.image.fingerprint;

import io.songlens.image.decode.PixelImage;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Makes the small copies that fingerprints are taken from. */
final class SmallCopies {
  /** Pixels on the longer side: an original and a smaller copy of it become comparable. */
  private static final int SIDE = 400;

  private SmallCopies() {}

  /** Blue, green and red, in the photo's shape; the caller releases it. */
  static Mat colour(PixelImage photo) {
    Mat pixels = new Mat(photo.height(), photo.width(), CvType.CV_8UC3);
    pixels.put(0, 0, photo.bgr());
    while (Math.max(pixels.cols(), pixels.rows()) >= 2 * SIDE) {
      pixels = halved(pixels);
    }
    double scale = (double) SIDE / Math.max(pixels.cols(), pixels.rows());
    int width = Math.max(1, (int) Math.round(pixels.cols() * scale));
    int height = Math.max(1, (int) Math.round(pixels.rows() * scale));
    int method = scale < 1 ? Imgproc.INTER_AREA : Imgproc.INTER_LINEAR;
    Imgproc.resize(pixels, pixels, new Size(width, height), 0, 0, method);
    return pixels;
  }

  /** Means of two by two pixels: far quicker than any other factor; releases the original. */
  private static Mat halved(Mat pixels) {
    int width = Math.max(1, pixels.cols() / 2);
    int height = Math.max(1, pixels.rows() / 2);
    int evenWidth = Math.min(pixels.cols(), 2 * width);
    Mat even = pixels.submat(0, Math.min(pixels.rows(), 2 * height), 0, evenWidth);
    Mat half = new Mat();
    Imgproc.resize(even, half, new Size(width, height), 0, 0, Imgproc.INTER_AREA);
    even.release();
    pixels.release();
    return half;
  }

  /** Grey levels 0..255 as 32-bit numbers; the caller releases it. */
  static Mat grey(Mat colour) {
    Mat grey = new Mat();
    Imgproc.cvtColor(colour, grey, Imgproc.COLOR_BGR2GRAY);
    grey.convertTo(grey, CvType.CV_32F);
    return grey;
  }

  /** A square copy; the caller releases it. */
  static Mat square(Mat picture, int side) {
    Mat square = new Mat();
    Imgproc.resize(picture, square, new Size(side, side), 0, 0, Imgproc.INTER_AREA);
    return square;
  }
}
