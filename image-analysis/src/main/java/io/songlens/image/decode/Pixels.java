package io.songlens.image.decode;

import io.songlens.image.decode.Inspection.Sound;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Decodes inspected files, thinned out to a little more than is needed, then scaled exactly. */
final class Pixels {
  private Pixels() {}

  /**
   * The upright picture.
   *
   * @throws RefusedException if the pixels cannot be decoded in time
   */
  static PixelImage read(
      ImageFormat format, Sound photo, Orientation orientation, Deadline deadline)
      throws RefusedException {
    // Whole-number factor by which the longest side exceeds what is needed.
    int reduction = Math.max(photo.width(), photo.height()) / PhotoDecoder.MAX_SIDE;
    Mat picture =
        format == ImageFormat.JPEG
            ? JpegPixels.decode(photo.essentials(), reduction)
            : JavaPixels.decode(format, photo.essentials(), Math.max(1, reduction / 2), deadline);
    try {
      shrink(picture);
      orientation.apply(picture);
      byte[] bgr = new byte[picture.rows() * picture.cols() * 3];
      picture.get(0, 0, bgr);
      return new PixelImage(picture.cols(), picture.rows(), bgr);
    } finally {
      picture.release();
    }
  }

  private static void shrink(Mat picture) {
    double factor = PhotoDecoder.MAX_SIDE / (double) Math.max(picture.cols(), picture.rows());
    if (factor < 1) {
      Size size =
          new Size(
              Math.max(1, Math.round(picture.cols() * factor)),
              Math.max(1, Math.round(picture.rows() * factor)));
      Imgproc.resize(picture, picture, size, 0, 0, Imgproc.INTER_AREA);
    }
  }
}
