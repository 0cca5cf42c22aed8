package io.songlens.image.training;

import java.util.List;

/** Pearson's correlation, column by column. */
final class Correlation {
  private Correlation() {}

  static double[] of(List<double[]> one, List<double[]> other) {
    double[] correlations = new double[one.get(0).length];
    for (int column = 0; column < correlations.length; column++) {
      correlations[column] = of(one, other, column);
    }
    return correlations;
  }

  private static double of(List<double[]> one, List<double[]> other, int column) {
    double meanX = one.stream().mapToDouble(row -> row[column]).average().orElse(0);
    double meanY = other.stream().mapToDouble(row -> row[column]).average().orElse(0);
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i = 0; i < one.size(); i++) {
      double x = one.get(i)[column] - meanX;
      double y = other.get(i)[column] - meanY;
      xx += x * x;
      yy += y * y;
      xy += x * y;
    }
    return xy / Math.sqrt(xx * yy);
  }
}
