package io.songlens.composer.style;

import io.songlens.composer.song.Affect;

/**
 * The moods a style suits.
 *
 * @param centre the mood it suits best
 * @param spread how far from the centre it still suits, on the circumplex; above 0
 */
public record MoodRegion(Affect centre, double spread) {
  public MoodRegion {
    if (!(spread > 0)) {
      throw new IllegalArgumentException("A mood region's spread is above 0, not " + spread);
    }
  }

  /** How well a mood fits, 1 at the centre, falling off like a bell. */
  public double fit(Affect affect) {
    double distance = centre.distance(affect) / spread;
    return StrictMath.exp(-0.5 * distance * distance);
  }
}
