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
    boolean jpeg = format == ImageFormat.JPEG;
    int step = jpeg ? JpegPixels.step(reduction) : Math.max(1, reduction / 2);
    Mat picture =
        jpeg
            ? JpegPixels.decode(photo.essentials(), step)
            : JavaPixels.decode(format, photo.essentials(), step, deadline);
    try {
      if (differ(picture.cols(), photo.width(), step)
          || differ(picture.rows(), photo.height(), step)) {
        // The decoder believes another size than the one that was judged.
        throw new RefusedException(Refusal.DAMAGED);
      }
      shrink(picture);
      orientation.apply(picture);
      byte[] bgr = new byte[picture.rows() * picture.cols() * 3];
      picture.get(0, 0, bgr);
      return new PixelImage(picture.cols(), picture.rows(), bgr);
    } finally {
      picture.release();
    }
  }

  private static boolean differ(int decoded, int stored, int step) {
    return Math.abs(decoded - (stored + step - 1) / step) > 1;
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
