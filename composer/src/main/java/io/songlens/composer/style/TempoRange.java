package io.songlens.composer.style;

/**
 * The tempi a style is played at, in quarter notes per minute.
 *
 * @param low slowest
 * @param high fastest
 */
public record TempoRange(double low, double high) {
  public TempoRange {
    if (!(low >= 40 && high <= 220 && low <= high)) {
      throw new IllegalArgumentException(
          "A tempo range lies in 40..220 bpm, low before high, not " + low + ".." + high);
    }
  }

  /** The tempo at a share of the way from low (0) to high (1). */
  public double at(double share) {
    return low + (high - low) * Math.max(0, Math.min(1, share));
  }
}
