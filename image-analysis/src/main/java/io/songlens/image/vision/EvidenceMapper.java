package io.songlens.image.vision;

import io.songlens.image.palette.ColourHistogram;
import java.util.Arrays;

/**
 * Computes class-activation maps (Zhou, Khosla, Lapedriza, Oliva and Torralba 2016) that are exact:
 * every feature is a sum or a maximum over places, so what it adds to an output can be handed back
 * to the places it came from.
 */
final class EvidenceMapper {
  private static final int SIDE = Evidence.SIDE;

  private EvidenceMapper() {}

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
