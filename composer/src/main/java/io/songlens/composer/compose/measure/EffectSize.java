package io.songlens.composer.compose.measure;

import java.util.List;

/** How far two groups lie apart. */
public final class EffectSize {
  private EffectSize() {}

  /**
   * Cohen's d: the difference of the means in pooled standard deviations (Cohen, "Statistical Power
   * Analysis for the Behavioral Sciences", 1988, chapter 2), positive if the first group's is the
   * greater; 0 if all values are equal, infinite if only the values within each group are.
   *
   * @throws IllegalArgumentException if a group has fewer than two values
   */
  public static double cohensD(List<Double> one, List<Double> other) {
    if (one.size() < 2 || other.size() < 2) {
      throw new IllegalArgumentException("Two groups of at least two values are needed");
    }
    double difference = mean(one) - mean(other);
    double squares = squares(one) + squares(other);
    double deviation = StrictMath.sqrt(squares / (one.size() + other.size() - 2));
    return difference == 0 ? 0 : difference / deviation;
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  private static double squares(List<Double> values) {
    double mean = mean(values);
    return values.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum();
  }
}
