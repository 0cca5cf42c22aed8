package io.songlens.image.palette;

import io.songlens.image.decode.OpenCvRuntime;
import io.songlens.image.decode.PixelImage;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** A small copy of a photo in CIE L*a*b* (D65): L* 0..100, then a*, b* per pixel. */
final class LabPixels {
  /** Enough pixels for shares of one percent; few enough for clustering in milliseconds. */
  static final int SIDE = 96;

  private final float[] lab;

  private LabPixels(float[] lab) {
    this.lab = lab;
  }

  static LabPixels of(PixelImage photo) {
    OpenCvRuntime.require();
    Mat pixels = new Mat(photo.height(), photo.width(), CvType.CV_8UC3);
    try {
      pixels.put(0, 0, photo.bgr());
      Imgproc.resize(pixels, pixels, new Size(SIDE, SIDE), 0, 0, Imgproc.INTER_AREA);
      pixels.convertTo(pixels, CvType.CV_32FC3, 1 / 255.0);
      Imgproc.cvtColor(pixels, pixels, Imgproc.COLOR_BGR2Lab);
      float[] lab = new float[SIDE * SIDE * 3];
      pixels.get(0, 0, lab);
      return new LabPixels(lab);
    } finally {
      pixels.release();
    }
  }

  int count() {
    return lab.length / 3;
  }

  float[] values() {
    return lab;
  }

  double lightness(int pixel) {
    return lab[3 * pixel];
  }

  double a(int pixel) {
    return lab[3 * pixel + 1];
  }

  double b(int pixel) {
    return lab[3 * pixel + 2];
  }
}
