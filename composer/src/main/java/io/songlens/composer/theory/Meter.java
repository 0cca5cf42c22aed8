package io.songlens.composer.theory;

/**
 * A time signature.
 *
 * @param beats the upper number, 1..16
 * @param unit the lower number: 2, 4, 8 or 16
 */
public record Meter(int beats, int unit) {
  public static final Meter FOUR_FOUR = new Meter(4, 4);
  public static final Meter THREE_FOUR = new Meter(3, 4);
  public static final Meter SIX_EIGHT = new Meter(6, 8);

  public Meter {
    if (beats < 1 || beats > 16) {
      throw new IllegalArgumentException("A meter has 1..16 beats, not " + beats);
    }
    if (unit != 2 && unit != 4 && unit != 8 && unit != 16) {
      throw new IllegalArgumentException("A meter counts 2nds, 4ths, 8ths or 16ths, not " + unit);
    }
  }

  /** Ticks in one bar, at {@link Ticks#PER_QUARTER}. */
  public int ticksPerBar() {
    return beats * Ticks.PER_QUARTER * 4 / unit;
  }

  /** The time signature as written: "6/8". */
  public String name() {
    return beats + "/" + unit;
  }
}
