package io.songlens.image.fingerprint;

import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/** The mean colours of sixteen fields of a photo in CIE L*a*b*. */
final class FieldColours {
  private static final int SIDE = 4;
  private static final double SAME_LIGHTNESS = 12;

  private final float[] lab;

  private FieldColours(float[] lab) {
    this.lab = lab;
  }

  static FieldColours of(Mat colour) {
    Mat fields = SmallCopies.square(colour, SIDE);
    try {
      fields.convertTo(fields, CvType.CV_32FC3, 1 / 255.0);
      Imgproc.cvtColor(fields, fields, Imgproc.COLOR_BGR2Lab);
      float[] lab = new float[SIDE * SIDE * 3];
      fields.get(0, 0, lab);
      return new FieldColours(lab);
    } finally {
      fields.release();
    }
  }

  /** Mean distance of a* and b*. */
  double distance(FieldColours other) {
    double sum = 0;
    for (int i = 0; i < lab.length; i += 3) {
      double a = lab[i + 1] - other.lab[i + 1];
      double b = lab[i + 2] - other.lab[i + 2];
      sum += Math.sqrt(a * a + b * b);
    }
    return sum * 3 / lab.length;
  }

  /** Whether the mean lightness of both is about the same. */
  boolean isAsLightAs(FieldColours other) {
    double difference = 0;
    for (int i = 0; i < lab.length; i += 3) {
      difference += lab[i] - other.lab[i];
    }
    return Math.abs(difference) * 3 / lab.length <= SAME_LIGHTNESS;
  }
}
