package io.songlens.image.vision;

/**
 * Where in the photo some of its features come from: what a network saw, cell by cell, before it
 * was pooled.
 *
 * @param firstFeature index of the first pooled feature
 * @param side cells along each side
 * @param cells side × side numbers, row by row, for each feature in turn
 * @param pooling how a feature was made of its cells
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ActivationMap(int firstFeature, int side, float[] cells, Pooling pooling) {
  /** How the cells of a map become one number. */
  enum Pooling {
    MEAN,
    MAXIMUM
  }

  int features() {
    return cells.length / (side * side);
  }

  /**
   * Shares out to the cells what the features add to one output of a linear head; the shares sum up
   * to exactly that.
   *
   * @param weights of the output, one per feature of the photo
   */
  double[] contributions(float[] weights) {
    int count = side * side;
    double[] shares = new double[count];
    for (int feature = 0; feature < features(); feature++) {
      double weight = weights[firstFeature + feature];
      int at = feature * count;
      if (pooling == Pooling.MEAN) {
        for (int cell = 0; cell < count; cell++) {
          shares[cell] += weight * cells[at + cell] / count;
        }
      } else {
        int highest = 0;
        for (int cell = 1; cell < count; cell++) {
          highest = cells[at + cell] > cells[at + highest] ? cell : highest;
        }
        shares[highest] += weight * cells[at + highest];
      }
    }
    return shares;
  }
}
