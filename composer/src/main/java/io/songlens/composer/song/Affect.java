package io.songlens.composer.song;

/**
 * A mood as a point on the circumplex (Russell 1980).
 *
 * @param valence unpleasant -1 .. pleasant 1
 * @param arousal calm -1 .. excited 1
 */
public record Affect(double valence, double arousal) {
  public Affect {
    if (!(valence >= -1 && valence <= 1 && arousal >= -1 && arousal <= 1)) {
      throw new IllegalArgumentException(
          "Valence and arousal run from -1 to 1, not " + valence + ", " + arousal);
    }
  }

  /** The nearest affect to any pair of numbers. */
  public static Affect clamped(double valence, double arousal) {
    return new Affect(clamp(valence), clamp(arousal));
  }

  /** Euclidean distance on the circumplex, 0..2.83. */
  public double distance(Affect other) {
    return StrictMath.hypot(valence - other.valence, arousal - other.arousal);
  }

  private static double clamp(double value) {
    return Math.max(-1.0, Math.min(1.0, value));
  }
}
