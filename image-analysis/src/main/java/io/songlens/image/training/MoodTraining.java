package io.songlens.image.training;

import io.songlens.image.palette.LightLevels;
import io.songlens.image.vision.Face;
import io.songlens.image.vision.HumanFaces;
import io.songlens.image.vision.KernelRegression;
import io.songlens.image.vision.LinearHead;
import io.songlens.image.vision.MoodModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;

/**
 * Trains the mood model. The last step learns from opinions about photos that the first step has
 * not seen (stacking, Wolpert 1992); otherwise it would trust the look too much.
 */
final class MoodTraining {
  private static final int FOLDS = 5;
  private static final int INNER_FOLDS = 4;
  private static final double CONCEPT_PENALTY = 0.02;
  private static final double WEIGHING_PENALTY = 0.1;
  private static final List<String> LABELS = List.of("valence", "arousal");

  private final List<TrainingPhoto> photos;
  private final FeatureTable features;
  private final ConceptTable concepts;
  private final List<List<Face>> faces = new ArrayList<>();
  private final List<LightLevels> light;

  MoodTraining(
      List<TrainingPhoto> photos,
      FeatureTable features,
      ConceptTable concepts,
      ObjectTable objects,
      FaceTable faceTable,
      List<LightLevels> light) {
    this.photos = photos;
    this.features = features;
    this.concepts = concepts;
    this.light = light;
    for (TrainingPhoto photo : photos) {
      faces.add(HumanFaces.among(faceTable.get(photo), objects.get(photo)));
    }
  }

  /**
   * Trains on the chosen photos.
   *
   * @param confidence of the model's readings, as measured by cross-validation
   */
  MoodModel train(IntPredicate chosen, double confidence) {
    return train(chosen, photo -> photo.fold("inner", INNER_FOLDS), confidence);
  }

  private MoodModel train(
      IntPredicate chosen, ToIntFunction<TrainingPhoto> inner, double confidence) {
    List<float[]> cues = new ArrayList<>();
    List<float[]> ratings = new ArrayList<>();
    for (int fold = 0; fold < INNER_FOLDS; fold++) {
      int held = fold;
      IntPredicate heldOut = i -> inner.applyAsInt(photos.get(i)) == held;
      MoodModel opinions = opinions(i -> chosen.test(i) && !heldOut.test(i));
      for (int i = 0; i < photos.size(); i++) {
        TrainingPhoto photo = photos.get(i);
        if (photo.isRated() && chosen.test(i) && heldOut.test(i)) {
          cues.add(cues(opinions, i));
          ratings.add(new float[] {(float) photo.valence(), (float) photo.arousal()});
        }
      }
    }
    double[] even = new double[cues.size()];
    Arrays.fill(even, 1);
    LinearFit fit = new LinearFit(LinearFit.Loss.SQUARED, WEIGHING_PENALTY);
    MoodModel all = opinions(chosen);
    return new MoodModel(
        all.concepts(),
        all.expectations(),
        all.axes(),
        all.look(),
        fit.fit(cues, ratings, even, LABELS),
        confidence);
  }

  /** What a model tells of a photo: valence and arousal. */
  double[] tell(MoodModel model, int photo) {
    return model.weighing().apply(cues(model, photo));
  }

  private float[] cues(MoodModel model, int photo) {
    return model.cues(features.get(photo, View.ORIGINAL), faces.get(photo), light.get(photo));
  }

  /** A model without its last step. */
  private MoodModel opinions(IntPredicate chosen) {
    List<float[]> rows = new ArrayList<>();
    List<float[]> targets = new ArrayList<>();
    List<float[]> originals = new ArrayList<>();
    List<LookTraining.Known> known = new ArrayList<>();
    for (int i = 0; i < photos.size(); i++) {
      TrainingPhoto photo = photos.get(i);
      if (photo.isGrey() || !chosen.test(i)) {
        continue;
      }
      float[] original = features.get(i, View.ORIGINAL);
      originals.add(original);
      for (View view : List.of(View.ORIGINAL, View.MIRRORED)) {
        rows.add(features.get(i, view));
        targets.add(concepts.target(photo));
      }
      double[] expected = concepts.expected(photo);
      if (photo.isRated()) {
        double[] rating = {photo.valence(), photo.arousal()};
        known.add(new LookTraining.Known(original, rating, LookTraining.RATED));
      } else if (expected != null) {
        known.add(new LookTraining.Known(original, expected, LookTraining.EXPECTED));
      }
    }
    double[] even = new double[rows.size()];
    Arrays.fill(even, 1);
    LinearHead conceptHead =
        new LinearFit(LinearFit.Loss.CROSS_ENTROPY, CONCEPT_PENALTY)
            .fit(rows, targets, even, concepts.labels());
    LinearHead axes = MainAxes.of(originals);
    KernelRegression look = LookTraining.fit(known, axes);
    return new MoodModel(conceptHead, concepts.expectations(), axes, look, conceptHead, 0);
  }

  /**
   * Correlations between human ratings and what models tell that have not seen the photo, over all
   * rated photos.
   *
   * @param themes whether no photo of the same theme was seen either
   * @return of valence and of arousal
   */
  double[] crossValidated(boolean themes) {
    ToIntFunction<TrainingPhoto> outer =
        themes ? photo -> photo.themeFold("", FOLDS) : photo -> photo.fold(FOLDS);
    ToIntFunction<TrainingPhoto> inner =
        themes
            ? photo -> photo.themeFold("inner", INNER_FOLDS)
            : photo -> photo.fold("inner", INNER_FOLDS);
    List<double[]> rated = new ArrayList<>();
    List<double[]> told = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      IntPredicate heldOut =
          i -> outer.applyAsInt(photos.get(i)) == held && (photos.get(i).isRated() || !themes);
      MoodModel model = train(i -> !heldOut.test(i), inner, 0);
      for (int i = 0; i < photos.size(); i++) {
        if (photos.get(i).isRated() && heldOut.test(i)) {
          rated.add(new double[] {photos.get(i).valence(), photos.get(i).arousal()});
          told.add(tell(model, i));
        }
      }
    }
    return Correlation.of(rated, told);
  }

  /** The same of one model on photos that it has not seen. */
  double[] heldOut(MoodModel model, IntPredicate heldOut) {
    List<double[]> rated = new ArrayList<>();
    List<double[]> told = new ArrayList<>();
    for (int i = 0; i < photos.size(); i++) {
      if (photos.get(i).isRated() && heldOut.test(i)) {
        rated.add(new double[] {photos.get(i).valence(), photos.get(i).arousal()});
        told.add(tell(model, i));
      }
    }
    return Correlation.of(rated, told);
  }
}
