package io.songlens.image.decode;

import org.opencv.core.CvException;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.imgcodecs.Imgcodecs;

/**
 * Decodes JPEG by OpenCV. It cannot be stopped: its time is bounded by the pixels and scans that
 * were counted before.
 */
final class JpegPixels {
  private JpegPixels() {}

  /** libjpeg-turbo scales by 2, 4 or 8 in the frequency domain: sharp, quick and small. */
  static int step(int reduction) {
    return Integer.highestOneBit(Math.max(1, Math.min(reduction, 8)));
  }

  /** The picture as stored, its sides divided by the step. */
  static Mat decode(byte[] file, int step) throws RefusedException {
    int scale =
        switch (step) {
          case 8 -> Imgcodecs.IMREAD_REDUCED_COLOR_8;
          case 4 -> Imgcodecs.IMREAD_REDUCED_COLOR_4;
          case 2 -> Imgcodecs.IMREAD_REDUCED_COLOR_2;
          default -> Imgcodecs.IMREAD_COLOR;
        };
    MatOfByte bytes = new MatOfByte(file);
    try {
      Mat picture = Imgcodecs.imdecode(bytes, scale | Imgcodecs.IMREAD_IGNORE_ORIENTATION);
      if (picture.empty() || picture.type() != CvType.CV_8UC3) {
        throw new RefusedException(Refusal.DAMAGED);
      }
      return picture;
    } catch (CvException undecodable) {
      throw new RefusedException(Refusal.DAMAGED);
    } finally {
      bytes.release();
    }
  }
}
