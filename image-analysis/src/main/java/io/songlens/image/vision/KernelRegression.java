package io.songlens.image.vision;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Regression with a Gaussian kernel: a photo is rated like the known photos near it, weighted by
 * how near they are. Two numbers, valence and arousal.
 */
public final class KernelRegression {
  private final double gamma;
  private final float[] centre;
  private final float[][] points;
  private final float[][] weights;

  /**
   * A fitted regression.
   *
   * @param gamma of exp(-gamma × squared distance)
   * @param centre what is told far from every point: one number per output
   * @param points the places of the known photos
   * @param weights of each point: one number per output
   */
  public KernelRegression(double gamma, float[] centre, float[][] points, float[][] weights) {
    if (points.length == 0 || points.length != weights.length) {
      throw new IllegalArgumentException("Each point needs its weights");
    }
    this.gamma = gamma;
    this.centre = centre.clone();
    this.points = points.clone();
    this.weights = weights.clone();
  }

  /** The outputs at a place. */
  public double[] apply(double[] place) {
    double[] outputs = new double[centre.length];
    for (int i = 0; i < centre.length; i++) {
      outputs[i] = centre[i];
    }
    for (int p = 0; p < points.length; p++) {
      double nearness = StrictMath.exp(-gamma * squaredDistance(points[p], place));
      for (int i = 0; i < outputs.length; i++) {
        outputs[i] += weights[p][i] * nearness;
      }
    }
    return outputs;
  }

  private static double squaredDistance(float[] point, double[] place) {
    double sum = 0;
    for (int j = 0; j < point.length; j++) {
      double difference = point[j] - place[j];
      sum += difference * difference;
    }
    return sum;
  }

  void write(DataOutput out) throws IOException {
    out.writeDouble(gamma);
    Rows.write(out, new float[][] {centre});
    Rows.write(out, points);
    Rows.write(out, weights);
  }

  static KernelRegression read(DataInput in) throws IOException {
    return new KernelRegression(in.readDouble(), Rows.read(in)[0], Rows.read(in), Rows.read(in));
  }
}
