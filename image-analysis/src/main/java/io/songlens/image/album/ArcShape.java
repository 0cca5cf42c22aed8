package io.songlens.image.album;

import java.util.Locale;

/**
 * The basic shapes of stories of Reagan et al. (2016) that have at most one turn: an album is too
 * short for more.
 */
public enum ArcShape {
  /** It ends happier than it began. */
  RISE,
  /** It ends sadder than it began. */
  FALL,
  /** It is happiest in the middle. */
  RISE_FALL,
  /** It is saddest in the middle. */
  FALL_RISE,
  /** The valence moves by less than {@link #LEAST_SPAN}, or there is one photo only. */
  STEADY;

  /** Between the highest and the lowest valence, after smoothing; set by hand. */
  static final double LEAST_SPAN = 0.12;

  /** A turn counts where both ends are this share of the whole span away from it. */
  private static final double LEAST_LEG = 0.4;

  /** The shape of a course of valences. */
  static ArcShape of(double[] valence) {
    int highest = 0;
    int lowest = 0;
    for (int i = 1; i < valence.length; i++) {
      highest = valence[i] > valence[highest] ? i : highest;
      lowest = valence[i] < valence[lowest] ? i : lowest;
    }
    double span = valence[highest] - valence[lowest];
    if (span < LEAST_SPAN) {
      return STEADY;
    }
    double first = valence[0];
    double last = valence[valence.length - 1];
    double peak = valence[highest] - Math.max(first, last);
    double valley = Math.min(first, last) - valence[lowest];
    if (Math.max(peak, valley) >= LEAST_LEG * span) {
      return peak >= valley ? RISE_FALL : FALL_RISE;
    }
    return last > first ? RISE : FALL;
  }

  /** The word in texts: "rise-fall". */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
