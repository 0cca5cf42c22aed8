package io.songlens.composer.voice.measure;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.DoublePredicate;

/** A handful of measured values and what is told of them. Immutable. */
public final class Spread {
  private final double[] sorted;

  private Spread(double[] sorted) {
    this.sorted = sorted;
  }

  /** The spread of values, none of them NaN. */
  public static Spread of(Collection<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    if (sorted.length > 0 && Double.isNaN(sorted[sorted.length - 1])) {
      throw new IllegalArgumentException("A value that was not measured");
    }
    return new Spread(sorted);
  }

  /** The spread of the magnitudes. */
  public Spread magnitudes() {
    return new Spread(Arrays.stream(sorted).map(Math::abs).sorted().toArray());
  }

  /** How many values there are. */
  public int count() {
    return sorted.length;
  }

  /** Their mean; NaN when there is none. */
  public double mean() {
    return Arrays.stream(sorted).average().orElse(Double.NaN);
  }

  /** The value that a share of them, 0..1, does not exceed (nearest rank); NaN for no values. */
  public double quantile(double share) {
    int rank = (int) Math.ceil(share * sorted.length);
    return sorted.length == 0
        ? Double.NaN
        : sorted[Math.max(0, Math.min(sorted.length - 1, rank - 1))];
  }

  /** The value in the middle. */
  public double median() {
    return quantile(0.5);
  }

  /** The largest. */
  public double max() {
    return quantile(1);
  }

  /** The share of values for which something holds, 0..1; NaN for no values. */
  public double share(DoublePredicate holds) {
    return sorted.length == 0
        ? Double.NaN
        : (double) Arrays.stream(sorted).filter(holds).count() / sorted.length;
  }
}
