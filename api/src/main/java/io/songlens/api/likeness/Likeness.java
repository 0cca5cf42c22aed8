package io.songlens.api.likeness;

import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * How far songs are apart: the weighted mean of their differences in all aspects that are known of
 * both (Gower, "A general coefficient of similarity and some of its properties", 1971, which mixes
 * measures and names and passes over what is missing).
 */
public final class Likeness {
  private final Set<Aspect> aspects;

  private Likeness(Set<Aspect> aspects) {
    this.aspects = aspects;
  }

  /** By all aspects. */
  public static Likeness full() {
    return new Likeness(EnumSet.allOf(Aspect.class));
  }

  /** By all aspects but some. */
  public static Likeness without(Aspect first, Aspect... others) {
    return new Likeness(EnumSet.complementOf(EnumSet.of(first, others)));
  }

  /** The distance, 0 (alike) to 1. */
  public double distance(SongFeatures a, SongFeatures b) {
    double sum = 0;
    double weights = 0;
    for (Aspect aspect : aspects) {
      OptionalDouble difference = aspect.difference(a, b);
      if (difference.isPresent()) {
        sum += aspect.weight() * difference.getAsDouble();
        weights += aspect.weight();
      }
    }
    return sum / weights;
  }
}
