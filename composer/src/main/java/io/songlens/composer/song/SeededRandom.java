package io.songlens.composer.song;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * SplitMix64 (Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA
 * 2014). Own code rather than the JDK's, whose bounded and Gaussian draws may change between
 * releases: a song's seed must mean the same song on every Java. Not thread-safe.
 */
public final class SeededRandom {
  private long state;

  SeededRandom(long seed) {
    this.state = seed;
  }

  static long mix(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** The next 64 bits. */
  public long nextLong() {
    state += 0x9e3779b97f4a7c15L;
    return mix(state);
  }

  /** Uniform in 0 (included) .. 1 (excluded). */
  public double nextDouble() {
    return (nextLong() >>> 11) * 0x1.0p-53;
  }

  /** Uniform in {@code low} (included) .. {@code high} (excluded). */
  public double nextDouble(double low, double high) {
    return low + (high - low) * nextDouble();
  }

  /** Uniform in 0 .. {@code bound} - 1; {@code bound} must be positive. */
  public int nextInt(int bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("The bound must be positive, not " + bound);
    }
    return (int) (nextDouble() * bound);
  }

  /** True with the given probability. */
  public boolean chance(double probability) {
    return nextDouble() < probability;
  }

  /** Normal with mean 0 and standard deviation 1 (Box and Muller, 1958). */
  public double nextGaussian() {
    double radius = StrictMath.sqrt(-2.0 * StrictMath.log(1.0 - nextDouble()));
    return radius * StrictMath.cos(2.0 * StrictMath.PI * nextDouble());
  }

  /** One element, all equally likely. */
  public <T> T pick(List<T> from) {
    return from.get(nextInt(from.size()));
  }

  /** One element, with probability in proportion to its weight; weights are not negative. */
  public <T> T pick(List<T> from, ToDoubleFunction<? super T> weight) {
    double total = from.stream().mapToDouble(weight).sum();
    double left = nextDouble() * total;
    for (T candidate : from) {
      left -= weight.applyAsDouble(candidate);
      if (left < 0) {
        return candidate;
      }
    }
    return from.get(from.size() - 1);
  }
}
