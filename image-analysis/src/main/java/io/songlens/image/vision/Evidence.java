package io.songlens.image.vision;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where a photo speaks for or against one output of a linear head: an exact class-activation map
 * (Zhou et al. 2016). Global pooling followed by a linear head is a sum over places. The cells here
 * sum up to what sets the label's output apart from the mean of all labels' outputs, less the
 * biases.
 *
 * @param label of the output: a scene
 * @param cells {@link #SIDE} × {@link #SIDE} numbers, row by row; above zero speaks for the label
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content
public record Evidence(String label, double[] cells) {
  /** Cells along each side: the least common multiple of all maps' sides. */
  public static final int SIDE = 112;

  /** How strongly each cell speaks for the label, smoothed: from 0 to 1 at the strongest. */
  public double[] strengths() {
    double[] smooth = EvidenceRegion.smoothed(cells);
    double highest = 0;
    for (double cell : smooth) {
      highest = Math.max(highest, cell);
    }
    for (int i = 0; i < smooth.length; i++) {
      smooth[i] = highest == 0 ? 0 : Math.max(0, smooth[i] / highest);
    }
    return smooth;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Evidence evidence
        && label.equals(evidence.label)
        && Arrays.equals(cells, evidence.cells);
  }

  @Override
  public int hashCode() {
    return 31 * label.hashCode() + Arrays.hashCode(cells);
  }
}
