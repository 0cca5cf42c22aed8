package io.songlens.image.training;

import io.songlens.image.vision.LinearHead;
import io.songlens.image.vision.PhotoFeatures;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/**
 * Principal component analysis of the features, scaled so that a photo is about 1 from the mean.
 */
final class MainAxes {
  private static final int COUNT = 96;

  /** Colours are few beside the networks' features, and say much about how a photo feels. */
  private static final double COLOUR_EMPHASIS = 2;

  private MainAxes() {}

  /**
   * The axes along which photos differ most.
   *
   * @param rows features of photos
   */
  static LinearHead of(List<float[]> rows) {
    Standardiser standardiser = new Standardiser(rows);
    int width = rows.get(0).length;
    Mat data = new Mat(rows.size(), width, CvType.CV_32F);
    Mat mean = new Mat();
    Mat axes = new Mat();
    try {
      for (int i = 0; i < rows.size(); i++) {
        float[] row = standardiser.apply(rows.get(i));
        for (int j = PhotoFeatures.COUNT - PhotoFeatures.COLOUR_COUNT; j < width; j++) {
          row[j] *= (float) COLOUR_EMPHASIS;
        }
        data.put(i, 0, row);
      }
      Core.PCACompute(data, mean, axes, COUNT);
      return head(axes, standardiser, width, radius(data, axes));
    } finally {
      data.release();
      mean.release();
      axes.release();
    }
  }

  /** Root mean square distance from the mean, along the axes. */
  private static double radius(Mat data, Mat axes) {
    Mat places = new Mat();
    try {
      Core.gemm(data, axes, 1, new Mat(), 0, places, Core.GEMM_2_T);
      return Core.norm(places) / Math.sqrt(data.rows());
    } finally {
      places.release();
    }
  }

  private static LinearHead head(Mat axes, Standardiser standardiser, int width, double radius) {
    List<String> labels = new ArrayList<>();
    double[] bias = new double[axes.rows()];
    float[] narrow = new float[axes.rows()];
    float[][] weights = new float[axes.rows()][];
    for (int axis = 0; axis < axes.rows(); axis++) {
      float[] row = new float[width];
      axes.get(axis, 0, row);
      double[] scaled = new double[width];
      for (int j = 0; j < width; j++) {
        boolean colour = j >= PhotoFeatures.COUNT - PhotoFeatures.COLOUR_COUNT;
        scaled[j] = row[j] * (colour ? COLOUR_EMPHASIS : 1) / radius;
      }
      weights[axis] = standardiser.fold(scaled, bias, axis);
      narrow[axis] = (float) bias[axis];
      labels.add("axis-" + (axis + 1));
    }
    return new LinearHead(labels, narrow, weights);
  }
}
