package io.songlens.composer.theory;

/** Musical time is counted in ticks, {@value #PER_QUARTER} to a quarter note. */
public final class Ticks {
  /** Ticks in a quarter note. */
  public static final int PER_QUARTER = 480;

  /** Ticks in a sixteenth note. */
  public static final int PER_SIXTEENTH = PER_QUARTER / 4;

  private Ticks() {}
}
