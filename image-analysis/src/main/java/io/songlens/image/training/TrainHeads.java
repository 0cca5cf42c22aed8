package io.songlens.image.training;

import io.songlens.image.vision.Heads;
import io.songlens.image.vision.LinearHead;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Trains the scene and affect heads and prints how good they are on photos that they have not seen.
 *
 * <p>Arguments: the photo folder (with photos.csv), the map of labels, the file of heads to write,
 * a file to keep features in, and the name of the run.
 */
public final class TrainHeads {
  private static final double SCENE_PENALTY = 2e-2;
  private static final double AFFECT_PENALTY = 3;

  private TrainHeads() {}

  /** Runs the training. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 5) {
      throw new IllegalArgumentException("Wanted: PHOTOS LABELS_CSV HEADS_BIN FEATURE_CACHE NAME");
    }
    PrintStream report = System.out;
    Path folder = Path.of(arguments[0]);
    List<TrainingPhoto> photos =
        PhotoList.read(folder.resolve("photos.csv"), Path.of(arguments[1]));
    FeatureTable features = FeatureTable.of(folder, photos, Path.of(arguments[3]));
    ObjectTable objects = ObjectTable.of(folder, photos, Path.of(arguments[3] + ".objects"));

    SceneTraining scenes = new SceneTraining(photos, features, SCENE_PENALTY);
    double[][] heldOut = scenes.heldOutLogits();
    double temperature = Calibration.temperature(photos, heldOut, scenes.labels());
    new SceneReport(photos, heldOut, scenes.labels(), temperature).print(report);
    new TagReport(folder, photos, objects).print(report, heldOut, scenes.labels(), temperature);
    LinearHead sceneHead = Calibration.cooled(scenes.train(i -> true), temperature);

    AffectTraining affect = new AffectTraining(photos, features, AFFECT_PENALTY);
    double[] seen = affect.heldOutCorrelations(false);
    double[] unseen = affect.heldOutCorrelations(true);
    report.printf("valence r %.2f, on unseen themes %.2f%n", seen[0], unseen[0]);
    report.printf("arousal r %.2f, on unseen themes %.2f%n", seen[1], unseen[1]);
    double explained = (seen[0] * seen[0] + seen[1] * seen[1]) / 2;

    try (OutputStream file =
        new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[2])))) {
      new Heads(arguments[4], sceneHead, affect.train(i -> true), explained).write(file);
    }
  }
}
