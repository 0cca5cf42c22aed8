package io.songlens.composer.theory;

/**
 * A tempo in quarter notes per minute, whatever the meter.
 *
 * @param value 20..400
 */
public record Bpm(double value) {
  public Bpm {
    if (!(value >= 20 && value <= 400)) {
      throw new IllegalArgumentException("A tempo is 20..400 bpm, not " + value);
    }
  }

  /** How long that many ticks last, in seconds. */
  public double seconds(double ticks) {
    return ticks * 60.0 / (value * Ticks.PER_QUARTER);
  }

  /** How many ticks fit in that many seconds. */
  public double ticks(double seconds) {
    return seconds * value * Ticks.PER_QUARTER / 60.0;
  }
}
