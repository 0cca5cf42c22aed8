package io.songlens.composer.style;

/** The outline of a phrase (Huron, "The melodic arch in Western folksongs", 1996). */
public enum Contour {
  /** Up, then down: the commonest phrase of all. */
  ARCH,
  /** Upwards: asks. */
  RISE,
  /** Downwards: answers, laments. */
  FALL,
  /** Down, then up. */
  BOWL,
  /** Around one note. */
  LEVEL;

  /**
   * The outline's height at a share of the phrase.
   *
   * @param share 0 at the phrase's start .. 1 at its end
   * @return -1 low .. 1 high
   */
  public double at(double share) {
    return switch (this) {
      case ARCH -> 1 - 2 * Math.abs(2 * share - 1) * Math.abs(2 * share - 1);
      case RISE -> 2 * share - 1;
      case FALL -> 1 - 2 * share;
      case BOWL -> 2 * Math.abs(2 * share - 1) * Math.abs(2 * share - 1) - 1;
      case LEVEL -> 0;
    };
  }
}
