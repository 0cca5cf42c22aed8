package io.songlens.image.training;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import io.songlens.image.vision.LinearHead;
import java.nio.FloatBuffer;
import java.util.List;

/**
 * Fits linear heads to standardised features with an L2 penalty: multinomial logistic regression
 * for scenes, ridge regression for affect.
 */
final class LinearFit {
  private static final int STEPS = 80;

  /** What is minimised. */
  enum Loss {
    /** Targets are probabilities of mutually exclusive labels. */
    CROSS_ENTROPY,
    /** Targets are numbers. */
    SQUARED
  }

  private final Loss loss;
  private final double penalty;

  /**
   * A way of fitting.
   *
   * @param penalty on half the squared weights, relative to the mean loss
   */
  LinearFit(Loss loss, double penalty) {
    this.loss = loss;
    this.penalty = penalty;
  }

  /**
   * Fits a head.
   *
   * @param targets for each row one number per label
   * @param emphasis weight of each row; they need not sum to one
   */
  LinearHead fit(
      List<float[]> rows, List<float[]> targets, double[] emphasis, List<String> labels) {
    Standardiser standardiser = new Standardiser(rows);
    int features = rows.get(0).length;
    int count = labels.size();
    try (NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch")) {
      NDArray inputs = matrix(manager, rows.stream().map(standardiser::apply).toList());
      NDArray wanted = matrix(manager, targets);
      NDArray importance = manager.create(relative(emphasis), new Shape(rows.size(), 1));
      Lbfgs.Objective objective =
          (point, gradient) -> {
            try (NDScope scope = new NDScope()) {
              scope.suppressNotUsedWarning();
              NDArray parameters =
                  manager
                      .create(point)
                      .toType(DataType.FLOAT32, false)
                      .reshape(features + 1, count);
              double value = evaluate(inputs, wanted, importance, parameters, gradient);
              return value + penalise(point, gradient, features * count);
            }
          };
      double[] fitted = Lbfgs.minimise(objective, new double[(features + 1) * count], STEPS);
      return head(fitted, standardiser, labels, features);
    }
  }

  private double evaluate(
      NDArray inputs, NDArray wanted, NDArray importance, NDArray parameters, double[] gradient) {
    long features = inputs.getShape().get(1);
    NDArray outputs = inputs.matMul(parameters.get("0:" + features)).add(parameters.get(features));
    NDArray losses;
    NDArray errors;
    if (loss == Loss.CROSS_ENTROPY) {
      NDArray logarithms = outputs.logSoftmax(1);
      losses = logarithms.mul(wanted).neg();
      errors = logarithms.exp().sub(wanted);
    } else {
      errors = outputs.sub(wanted);
      losses = errors.square().div(2);
    }
    errors = errors.mul(importance);
    int bias = copy(inputs.transpose().matMul(errors), gradient, 0);
    copy(errors.sum(new int[] {0}), gradient, bias);
    return losses.mul(importance).sum().getFloat();
  }

  private static int copy(NDArray from, double[] to, int at) {
    float[] values = from.toFloatArray();
    for (int i = 0; i < values.length; i++) {
      to[at + i] = values[i];
    }
    return at + values.length;
  }

  private double penalise(double[] point, double[] gradient, int weights) {
    double sum = 0;
    for (int i = 0; i < weights; i++) {
      sum += point[i] * point[i];
      gradient[i] += penalty * point[i];
    }
    return penalty * sum / 2;
  }

  private static NDArray matrix(NDManager manager, List<float[]> rows) {
    int width = rows.get(0).length;
    FloatBuffer buffer = FloatBuffer.allocate(rows.size() * width);
    rows.forEach(buffer::put);
    buffer.rewind();
    return manager.create(buffer, new Shape(rows.size(), width), DataType.FLOAT32);
  }

  private static float[] relative(double[] emphasis) {
    double total = 0;
    for (double weight : emphasis) {
      total += weight;
    }
    float[] relative = new float[emphasis.length];
    for (int i = 0; i < relative.length; i++) {
      relative[i] = (float) (emphasis[i] / total);
    }
    return relative;
  }

  private static LinearHead head(
      double[] fitted, Standardiser standardiser, List<String> labels, int features) {
    int count = labels.size();
    double[] bias = new double[count];
    float[][] weights = new float[count][];
    float[] narrow = new float[count];
    for (int label = 0; label < count; label++) {
      double[] column = new double[features];
      for (int j = 0; j < features; j++) {
        column[j] = fitted[j * count + label];
      }
      bias[label] = fitted[features * count + label];
      weights[label] = standardiser.fold(column, bias, label);
      narrow[label] = (float) bias[label];
    }
    return new LinearHead(labels, narrow, weights);
  }
}
