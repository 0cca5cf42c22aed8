package io.songlens.image.training;

import io.songlens.image.vision.LinearHead;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * Trains and cross-validates the scene head. Photos of things outside the vocabulary teach it to be
 * unsure: their target is every scene alike (outlier exposure, Hendrycks, Mazeika and Dietterich
 * 2019).
 */
final class SceneTraining {
  static final int FOLDS = 5;

  /** Between no balance (0) and equal weight for each scene however rare (1). */
  private static final double BALANCE = 0.6;

  private static final String OUTSIDE = "unknown";
  private static final double OUTSIDE_WEIGHT = 0.5;

  private final List<TrainingPhoto> photos;
  private final FeatureTable features;
  private final double penalty;
  private final List<String> labels;

  SceneTraining(List<TrainingPhoto> photos, FeatureTable features, double penalty) {
    this.photos = photos;
    this.features = features;
    this.penalty = penalty;
    this.labels =
        List.copyOf(
            new TreeSet<>(
                photos.stream()
                    .map(TrainingPhoto::scene)
                    .filter(scene -> scene != null && !scene.equals(OUTSIDE))
                    .toList()));
  }

  List<String> labels() {
    return labels;
  }

  /**
   * Logits of every photo that is not set aside, from a head that has not seen it; null for the
   * others.
   */
  double[][] crossValidatedLogits() {
    double[][] logits = new double[photos.size()][];
    for (int fold = 1; fold < FOLDS; fold++) {
      int held = fold;
      LinearHead head =
          train(i -> !photos.get(i).isSetAside() && photos.get(i).fold(FOLDS) != held);
      for (int i = 0; i < photos.size(); i++) {
        if (photos.get(i).fold(FOLDS) == held) {
          logits[i] = head.apply(features.get(i, View.ORIGINAL));
        }
      }
    }
    return logits;
  }

  LinearHead train(IntPredicate chosen) {
    Map<String, Integer> counts = new TreeMap<>();
    for (int i = 0; i < photos.size(); i++) {
      String scene = photos.get(i).scene();
      if (scene != null && chosen.test(i)) {
        counts.merge(scene, 1, Integer::sum);
      }
    }
    List<float[]> rows = new ArrayList<>();
    List<float[]> targets = new ArrayList<>();
    List<Double> emphasis = new ArrayList<>();
    for (int i = 0; i < photos.size(); i++) {
      String scene = photos.get(i).scene();
      if (scene != null && chosen.test(i)) {
        float[] target = new float[labels.size()];
        double weight = Math.pow(Objects.requireNonNull(counts.get(scene)), -BALANCE);
        if (scene.equals(OUTSIDE)) {
          Arrays.fill(target, 1f / target.length);
          weight *= OUTSIDE_WEIGHT;
        } else {
          target[labels.indexOf(scene)] = 1;
        }
        for (float[] view : features.views(i)) {
          rows.add(view);
          targets.add(target);
          emphasis.add(weight / features.views(i).size());
        }
      }
    }
    double[] weights = emphasis.stream().mapToDouble(Double::doubleValue).toArray();
    return new LinearFit(LinearFit.Loss.CROSS_ENTROPY, penalty).fit(rows, targets, weights, labels);
  }
}
