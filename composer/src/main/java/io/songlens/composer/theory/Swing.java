package io.songlens.composer.theory;

/**
 * Swung eighth notes: a straight grid is bent so that the second eighth of each quarter falls late.
 *
 * @param ratio where the second of two eighths falls: 0.5 straight .. 0.667 triplet .. 0.75
 */
public record Swing(double ratio) {
  public Swing {
    if (!(ratio >= 0.5 && ratio <= 0.75)) {
      throw new IllegalArgumentException("Swing is 0.5..0.75, not " + ratio);
    }
  }

  /** The swung tick of a straight one. */
  public int swung(int straight) {
    int quarter = Math.floorDiv(straight, Ticks.PER_QUARTER) * Ticks.PER_QUARTER;
    double within = (straight - quarter) / (double) Ticks.PER_QUARTER;
    double bent = within <= 0.5 ? within * 2 * ratio : ratio + (within - 0.5) * 2 * (1 - ratio);
    return quarter + (int) Math.round(bent * Ticks.PER_QUARTER);
  }

  /** The straight tick of a swung one. */
  public int straight(int swung) {
    int quarter = Math.floorDiv(swung, Ticks.PER_QUARTER) * Ticks.PER_QUARTER;
    double within = (swung - quarter) / (double) Ticks.PER_QUARTER;
    double unbent =
        within <= ratio ? within / (2 * ratio) : 0.5 + (within - ratio) / (2 * (1 - ratio));
    return quarter + (int) Math.round(unbent * Ticks.PER_QUARTER);
  }
}
