package io.songlens.image.training;

import java.util.List;

/** Brings features to mean 0 and deviation 1, and folds that back into a head's weights. */
final class Standardiser {
  private static final double LEAST_DEVIATION = 1e-3;

  private final double[] mean;
  private final double[] deviation;

  Standardiser(List<float[]> rows) {
    int size = rows.get(0).length;
    mean = new double[size];
    deviation = new double[size];
    for (float[] row : rows) {
      for (int j = 0; j < size; j++) {
        mean[j] += row[j];
        deviation[j] += (double) row[j] * row[j];
      }
    }
    for (int j = 0; j < size; j++) {
      mean[j] /= rows.size();
      double variance = Math.max(0, deviation[j] / rows.size() - mean[j] * mean[j]);
      deviation[j] = Math.sqrt(variance) + LEAST_DEVIATION;
    }
  }

  float[] apply(float[] row) {
    float[] standard = new float[row.length];
    for (int j = 0; j < row.length; j++) {
      standard[j] = (float) ((row[j] - mean[j]) / deviation[j]);
    }
    return standard;
  }

  /** Weights for raw features; adds to the bias what the means took away. */
  float[] fold(double[] weights, double[] bias, int label) {
    float[] raw = new float[weights.length];
    for (int j = 0; j < weights.length; j++) {
      raw[j] = (float) (weights[j] / deviation[j]);
      bias[label] -= weights[j] * mean[j] / deviation[j];
    }
    return raw;
  }
}
