package io.songlens.image.training;

import io.songlens.image.vision.LinearHead;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/** Trains and cross-validates the head for valence and arousal. */
final class AffectTraining {
  private static final int FOLDS = 5;
  private static final List<String> LABELS = List.of("valence", "arousal");

  private final List<TrainingPhoto> photos;
  private final FeatureTable features;
  private final double penalty;

  AffectTraining(List<TrainingPhoto> photos, FeatureTable features, double penalty) {
    this.photos = photos;
    this.features = features;
    this.penalty = penalty;
  }

  /**
   * Correlations between human ratings and those of heads that have not seen the photo.
   *
   * @param themesHeldOut whether no photo of the same theme was seen either
   * @return of valence and of arousal
   */
  double[] heldOutCorrelations(boolean themesHeldOut) {
    List<double[]> rated = new ArrayList<>();
    List<double[]> predicted = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      LinearHead head = train(i -> foldOf(photos.get(i), themesHeldOut) != held);
      for (int i = 0; i < photos.size(); i++) {
        TrainingPhoto photo = photos.get(i);
        if (photo.isRated() && foldOf(photo, themesHeldOut) == held) {
          rated.add(new double[] {photo.valence(), photo.arousal()});
          predicted.add(head.apply(features.get(i, View.ORIGINAL)));
        }
      }
    }
    return new double[] {correlation(rated, predicted, 0), correlation(rated, predicted, 1)};
  }

  private static int foldOf(TrainingPhoto photo, boolean byTheme) {
    return byTheme ? Math.floorMod(photo.label().hashCode(), FOLDS) : photo.fold(FOLDS);
  }

  LinearHead train(IntPredicate chosen) {
    List<float[]> rows = new ArrayList<>();
    List<float[]> targets = new ArrayList<>();
    for (int i = 0; i < photos.size(); i++) {
      TrainingPhoto photo = photos.get(i);
      if (photo.isRated() && chosen.test(i)) {
        for (View view : List.of(View.ORIGINAL, View.MIRRORED, View.CROPPED)) {
          rows.add(features.get(i, view));
          targets.add(new float[] {(float) photo.valence(), (float) photo.arousal()});
        }
      }
    }
    double[] even = new double[rows.size()];
    Arrays.fill(even, 1);
    return new LinearFit(LinearFit.Loss.SQUARED, penalty).fit(rows, targets, even, LABELS);
  }

  private static double correlation(List<double[]> one, List<double[]> other, int column) {
    int n = one.size();
    double sx = 0;
    double sy = 0;
    double sxx = 0;
    double syy = 0;
    double sxy = 0;
    for (int i = 0; i < n; i++) {
      double x = one.get(i)[column];
      double y = other.get(i)[column];
      sx += x;
      sy += y;
      sxx += x * x;
      syy += y * y;
      sxy += x * y;
    }
    return (sxy - sx * sy / n) / Math.sqrt((sxx - sx * sx / n) * (syy - sy * sy / n));
  }
}
