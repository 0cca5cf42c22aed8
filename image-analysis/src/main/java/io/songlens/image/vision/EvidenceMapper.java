package io.songlens.image.vision;

import io.songlens.image.palette.ColourHistogram;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Computes class-activation maps (Zhou, Khosla, Lapedriza, Oliva and Torralba 2016) that are exact:
 * every feature is a sum or a maximum over places, so what it adds to an output can be handed back
 * to the places it came from.
 */
final class EvidenceMapper {
  private static final int SIDE = Evidence.SIDE;

  /** A head that believes less than this in a scene does not say where it is. */
  private static final double BELIEVED = 0.12;

  private EvidenceMapper() {}

  /**
   * Where a photo speaks for a scene. A scene that the head does not believe in was told by the
   * light: then the glow speaks for a sunset, and what stands in the dark for a night.
   *
   * @param head probabilities of exclusive scenes, of the head with these weights
   * @return null if nothing has a place
   */
  static @Nullable Evidence of(
      Encoding encoding, String scene, Map<String, Double> head, LinearHead weights) {
    String source = scene;
    if (head.getOrDefault(scene, 0.0) < BELIEVED) {
      if (scene.equals("sunset")) {
        double[] cells = new double[SIDE * SIDE];
        spread(encoding.colours().glow(), ColourHistogram.SIDE, cells);
        return new Evidence(scene, cells);
      }
      source = SceneRules.behind(scene, head);
    }
    return head.containsKey(source) ? map(encoding, scene, weights.contrast(source)) : null;
  }

  /**
   * Where a photo speaks for a label.
   *
   * @param weights of the label's output, one per feature
   */
  static Evidence map(Encoding encoding, String label, float[] weights) {
    double[] cells = new double[SIDE * SIDE];
    for (ActivationMap map : encoding.maps()) {
      spread(map.contributions(weights), map.side(), cells);
    }
    int first = PhotoFeatures.COLOURS;
    float[] ofColours = Arrays.copyOfRange(weights, first, first + ColourHistogram.SIZE);
    spread(encoding.colours().contributions(ofColours), ColourHistogram.SIDE, cells);
    return new Evidence(label, cells);
  }

  /** Adds coarse cells to the fine ones that they consist of, in equal shares. */
  private static void spread(double[] from, int side, double[] to) {
    int scale = SIDE / side;
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        to[y * SIDE + x] += from[y / scale * side + x / scale] / (scale * scale);
      }
    }
  }
}
