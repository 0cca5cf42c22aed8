package io.songlens.image.fingerprint;

import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfDouble;
import org.opencv.imgproc.Imgproc;

/** Variance of the Laplacian, relative to the variance of the grey levels. */
final class Sharpness {
  private Sharpness() {}

  static double of(Mat grey) {
    Mat edges = new Mat();
    try {
      Imgproc.Laplacian(grey, edges, CvType.CV_32F);
      return variance(edges) / (variance(grey) + 1);
    } finally {
      edges.release();
    }
  }

  private static double variance(Mat numbers) {
    MatOfDouble mean = new MatOfDouble();
    MatOfDouble deviation = new MatOfDouble();
    try {
      Core.meanStdDev(numbers, mean, deviation);
      double spread = deviation.get(0, 0)[0];
      return spread * spread;
    } finally {
      mean.release();
      deviation.release();
    }
  }
}
