package io.songlens.image.training;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.songlens.image.vision.KernelRegression;
import io.songlens.image.vision.LinearHead;
import java.util.Arrays;
import java.util.List;

/**
 * Fits how photos feel to how they look: kernel ridge regression with Huber's loss (1964), by
 * reweighting, so that few odd ratings cannot bend it. Beside the rated photos stand others whose
 * valence and arousal are only expected from what they show; they are trusted less.
 */
final class LookTraining {
  private static final double GAMMA = 0.5;
  private static final double HUBER = 0.15;
  private static final int ROUNDS = 5;

  /** How far a rating may be from the truth: a share of the kernel's variance. */
  static final double RATED = 0.1;

  /** The same of a rating that is only expected. */
  static final double EXPECTED = 0.5;

  /**
   * A known photo.
   *
   * @param features of the photo
   * @param affect valence and arousal
   * @param doubt {@link #RATED} or {@link #EXPECTED}
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Known(float[] features, double[] affect, double doubt) {}

  private LookTraining() {}

  static KernelRegression fit(List<Known> known, LinearHead axes) {
    int count = known.size();
    float[][] points = new float[count][];
    for (int i = 0; i < count; i++) {
      points[i] = narrow(axes.apply(known.get(i).features()));
    }
    double[][] kernel = kernel(points);
    float[] centre = new float[2];
    float[][] weights = new float[count][2];
    for (int output = 0; output < 2; output++) {
      double median = median(known, output);
      centre[output] = (float) median;
      double[] fitted = fit(known, kernel, output, median);
      for (int i = 0; i < count; i++) {
        weights[i][output] = (float) fitted[i];
      }
    }
    return new KernelRegression(GAMMA, centre, points, weights);
  }

  private static double[] fit(List<Known> known, double[][] kernel, int output, double median) {
    int count = known.size();
    double expectedMean =
        known.stream()
            .filter(photo -> photo.doubt() == EXPECTED)
            .mapToDouble(photo -> photo.affect()[output])
            .average()
            .orElse(0);
    double[] wanted = new double[count];
    double[] trust = new double[count];
    Arrays.fill(trust, 1);
    for (int i = 0; i < count; i++) {
      double middle = known.get(i).doubt() == EXPECTED ? expectedMean : median;
      wanted[i] = known.get(i).affect()[output] - middle;
    }
    double[] weights = new double[count];
    for (int round = 0; round < ROUNDS; round++) {
      double[][] system = new double[count][];
      for (int i = 0; i < count; i++) {
        system[i] = kernel[i].clone();
        system[i][i] += known.get(i).doubt() / trust[i];
      }
      weights = solve(system, wanted);
      for (int i = 0; i < count; i++) {
        double told = 0;
        for (int j = 0; j < count; j++) {
          told += kernel[i][j] * weights[j];
        }
        trust[i] = Math.min(1, HUBER / Math.max(1e-6, Math.abs(wanted[i] - told)));
      }
    }
    return weights;
  }

  private static double[][] kernel(float[][] points) {
    double[][] kernel = new double[points.length][points.length];
    for (int i = 0; i < points.length; i++) {
      for (int j = 0; j <= i; j++) {
        double distance = 0;
        for (int k = 0; k < points[i].length; k++) {
          double difference = points[i][k] - points[j][k];
          distance += difference * difference;
        }
        kernel[i][j] = StrictMath.exp(-GAMMA * distance);
        kernel[j][i] = kernel[i][j];
      }
    }
    return kernel;
  }

  private static double[] solve(double[][] system, double[] wanted) {
    try (NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch")) {
      NDArray matrix =
          manager.create(
              Arrays.stream(system).flatMapToDouble(Arrays::stream).toArray(),
              new Shape(wanted.length, wanted.length));
      NDArray right = manager.create(wanted, new Shape(wanted.length, 1));
      return matrix.inverse().matMul(right).toDoubleArray();
    }
  }

  private static double median(List<Known> known, int output) {
    double[] rated =
        known.stream()
            .filter(photo -> photo.doubt() == RATED)
            .mapToDouble(photo -> photo.affect()[output])
            .sorted()
            .toArray();
    int middle = rated.length / 2;
    return rated.length % 2 == 1 ? rated[middle] : (rated[middle - 1] + rated[middle]) / 2;
  }

  private static float[] narrow(double[] numbers) {
    float[] narrow = new float[numbers.length];
    for (int i = 0; i < narrow.length; i++) {
      narrow[i] = (float) numbers[i];
    }
    return narrow;
  }
}
