package io.songlens.image.decode;

import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.imgcodecs.Imgcodecs;

/** Encodes the song's cover from bare pixels, so that it can carry no metadata. */
public final class CoverArt {
  private static final int QUALITY = 88;

  private CoverArt() {}

  /** A baseline JPEG of the picture, upright and free of metadata. */
  public static byte[] jpeg(PixelImage picture) {
    Mat pixels = new Mat(picture.height(), picture.width(), CvType.CV_8UC3);
    MatOfByte encoded = new MatOfByte();
    MatOfInt settings = new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, QUALITY);
    try {
      pixels.put(0, 0, picture.bgr());
      if (!Imgcodecs.imencode(".jpg", pixels, encoded, settings)) {
        throw new IllegalStateException("OpenCV could not encode the cover");
      }
      return encoded.toArray();
    } finally {
      pixels.release();
      encoded.release();
      settings.release();
    }
  }
}
