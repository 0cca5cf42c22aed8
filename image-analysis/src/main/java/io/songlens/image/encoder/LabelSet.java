package io.songlens.image.encoder;

import io.songlens.image.vision.LinearHead;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an encoder's embeddings mean: one direction for each scene. */
final class LabelSet {
  private final String version;
  private final Preparation preparation;
  private final double logitScale;
  private final List<String> ids;
  private final double[][] directions;
  private final @Nullable String modelSha256;

  /**
   * Labels.
   *
   * @param logitScale what cosines are multiplied with before the softmax, above 0
   * @param embeddings by scene, at least one each, all of one length, none of them zero; several of
   *     one scene (a prompt ensemble) are averaged after each was brought to length 1
   * @param modelSha256 that the encoder's file must have, in lower-case hex; null for any
   */
  LabelSet(
      String version,
      Preparation preparation,
      double logitScale,
      Map<String, List<double[]>> embeddings,
      @Nullable String modelSha256) {
    this.version = version;
    this.preparation = preparation;
    this.logitScale = logitScale;
    this.ids = List.copyOf(embeddings.keySet());
    this.directions = embeddings.values().stream().map(LabelSet::mean).toArray(double[][]::new);
    this.modelSha256 = modelSha256;
  }

  String version() {
    return version;
  }

  Preparation preparation() {
    return preparation;
  }

  @Nullable String modelSha256() {
    return modelSha256;
  }

  /** Numbers in an embedding. */
  int size() {
    return directions[0].length;
  }

  /** How likely each scene is; the sum is one. */
  Map<String, Double> scenes(double[] embedding) {
    double[] unit = unit(embedding);
    double[] logits = new double[directions.length];
    for (int i = 0; i < logits.length; i++) {
      double cosine = 0;
      for (int j = 0; j < unit.length; j++) {
        cosine += unit[j] * directions[i][j];
      }
      logits[i] = logitScale * cosine;
    }
    double[] probabilities = LinearHead.softmax(logits);
    Map<String, Double> scenes = new LinkedHashMap<>();
    for (int i = 0; i < probabilities.length; i++) {
      scenes.put(ids.get(i), probabilities[i]);
    }
    return scenes;
  }

  private static double[] mean(List<double[]> embeddings) {
    double[] sum = new double[embeddings.get(0).length];
    for (double[] embedding : embeddings) {
      double[] unit = unit(embedding);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += unit[i];
      }
    }
    return unit(sum);
  }

  private static double[] unit(double[] vector) {
    double squares = 0;
    for (double number : vector) {
      squares += number * number;
    }
    double length = Math.max(1e-12, Math.sqrt(squares));
    double[] unit = new double[vector.length];
    for (int i = 0; i < unit.length; i++) {
      unit[i] = vector[i] / length;
    }
    return unit;
  }
}
