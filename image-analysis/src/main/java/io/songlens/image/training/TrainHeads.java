package io.songlens.image.training;

import io.songlens.image.palette.LightLevels;
import io.songlens.image.vision.Heads;
import io.songlens.image.vision.LinearHead;
import io.songlens.image.vision.MoodModel;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Trains the heads on four photos in five and prints how good they are on the fifth, which is set
 * aside before anything is fitted.
 *
 * <p>Arguments: the photo folder (with photos.csv and teacher-imagenet-top10.csv), the folder with
 * labels.csv and concepts.csv, the file of heads to write, a file to keep features in, and the name
 * of the run.
 */
public final class TrainHeads {
  private static final double SCENE_PENALTY = 2e-2;

  private final PrintStream report;
  private final List<TrainingPhoto> photos;
  private final FeatureTable features;
  private final ObjectTable objects;
  private final List<LightLevels> light;
  private final MoodTraining mood;
  private final IntPredicate kept;

  private TrainHeads(Path folder, Path tables, Path cache, PrintStream report) throws IOException {
    this.report = report;
    photos = PhotoList.read(folder.resolve("photos.csv"), tables.resolve("labels.csv"));
    features = FeatureTable.of(folder, photos, cache);
    objects = ObjectTable.of(folder, photos, Path.of(cache + ".objects"));
    FaceTable faces = FaceTable.of(folder, photos, Path.of(cache + ".faces"));
    light = LightTable.of(folder, photos);
    ConceptTable concepts =
        new ConceptTable(
            tables.resolve("concepts.csv"), folder.resolve("teacher-imagenet-top10.csv"));
    mood = new MoodTraining(photos, features, concepts, objects, faces, light);
    kept = i -> !photos.get(i).isSetAside();
  }

  /** Runs the training. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 5) {
      throw new IllegalArgumentException("Wanted: PHOTOS TABLES HEADS_BIN FEATURE_CACHE NAME");
    }
    TrainHeads training =
        new TrainHeads(
            Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[3]), System.out);
    Heads heads = new Heads(arguments[4], training.scenes(), training.mood());
    try (OutputStream file =
        new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[2])))) {
      heads.write(file);
    }
  }

  private LinearHead scenes() {
    SceneTraining scenes = new SceneTraining(photos, features, SCENE_PENALTY);
    double temperature =
        Calibration.temperature(photos, scenes.crossValidatedLogits(), scenes.labels());
    report.printf("temperature %.2f%n", temperature);
    LinearHead head = Calibration.cooled(scenes.train(kept), temperature);
    new ReadingReport(photos, features, objects, light).print(report, head, kept.negate());
    return head;
  }

  private MoodModel mood() {
    double[] byPhoto = mood.crossValidated(false);
    tell("five-fold, photos never seen", byPhoto);
    tell("five-fold, themes never seen", mood.crossValidated(true));
    double explained = (byPhoto[0] * byPhoto[0] + byPhoto[1] * byPhoto[1]) / 2;
    MoodModel model = mood.train(kept, explained);
    tell("photos set aside", mood.heldOut(model, kept.negate()));
    return model;
  }

  private void tell(String what, double[] correlations) {
    report.printf("%s: valence r %.3f, arousal r %.3f%n", what, correlations[0], correlations[1]);
  }
}
