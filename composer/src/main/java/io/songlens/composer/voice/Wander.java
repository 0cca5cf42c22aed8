package io.songlens.composer.voice;

import io.songlens.composer.song.SeededRandom;

/**
 * A value that wanders around zero: an Ornstein-Uhlenbeck process sampled at the control rate. The
 * slow unsteadiness of a human voice, where a repeated pattern would sound mechanical.
 */
final class Wander {
  private final SeededRandom random;
  private final double keep;
  private final double push;
  private double value;

  /**
   * A wander that has already run for long.
   *
   * @param deviation its standard deviation
   * @param memorySeconds how long it takes to forget
   */
  Wander(SeededRandom random, double deviation, double memorySeconds) {
    this.random = random;
    this.keep = StrictMath.exp(-ControlCurve.STEP_MS / (1000 * memorySeconds));
    this.push = deviation * StrictMath.sqrt(1 - keep * keep);
    this.value = deviation * random.nextGaussian();
  }

  /** The value one control step later. */
  double next() {
    value = keep * value + push * random.nextGaussian();
    return value;
  }
}
