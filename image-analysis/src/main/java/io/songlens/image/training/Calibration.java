package io.songlens.image.training;

import io.songlens.image.vision.LinearHead;
import java.util.List;

/**
 * Temperature scaling (Guo et al. 2017): one divisor of all logits that makes confidences honest.
 */
final class Calibration {
  private Calibration() {}

  /** The temperature with the least held-out log loss. */
  static double temperature(List<TrainingPhoto> photos, double[][] logits, List<String> labels) {
    double best = 1;
    double least = Double.POSITIVE_INFINITY;
    for (double temperature = 0.4; temperature <= 3; temperature += 0.05) {
      double loss = loss(photos, logits, labels, temperature);
      if (loss < least) {
        least = loss;
        best = temperature;
      }
    }
    return best;
  }

  private static double loss(
      List<TrainingPhoto> photos, double[][] logits, List<String> labels, double temperature) {
    double sum = 0;
    for (int i = 0; i < photos.size(); i++) {
      String scene = photos.get(i).scene();
      double[] row = logits[i];
      // Grey photos of the scene set say little about how sure to be of colour photos.
      if (row != null && scene != null && labels.contains(scene) && !photos.get(i).isGrey()) {
        double[] cooled = row.clone();
        for (int j = 0; j < cooled.length; j++) {
          cooled[j] /= temperature;
        }
        double right = LinearHead.softmax(cooled)[labels.indexOf(scene)];
        sum -= StrictMath.log(Math.max(1e-12, right));
      }
    }
    return sum;
  }

  /** A head whose outputs are divided by the temperature. */
  static LinearHead cooled(LinearHead head, double temperature) {
    return head.scaled(1 / temperature);
  }
}
