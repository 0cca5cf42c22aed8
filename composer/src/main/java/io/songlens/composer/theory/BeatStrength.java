package io.songlens.composer.theory;

/**
 * How strongly a place in the bar is felt: the metrical grid of Lerdahl and Jackendoff (A
 * Generative Theory of Tonal Music, 1983), from {@link #SIXTEENTH} to {@link #DOWNBEAT}.
 */
public final class BeatStrength {
  /** Between the eighth notes. */
  public static final int SIXTEENTH = 0;

  /** An eighth note between beats. */
  public static final int OFFBEAT = 1;

  /** A plain beat: 2 and 4 of common time, 2 and 3 of a waltz. */
  public static final int BEAT = 2;

  /** The middle of the bar: beat 3 of common time, the second pulse of 6/8. */
  public static final int HALF_BAR = 3;

  /** The first beat. */
  public static final int DOWNBEAT = 4;

  private BeatStrength() {}

  /**
   * The strength of a tick.
   *
   * @param meter the time signature
   * @param tick any tick of the song's straight grid; may be negative for a pickup
   */
  public static int of(Meter meter, int tick) {
    int bar = meter.ticksPerBar();
    int within = Math.floorMod(tick, bar);
    if (within == 0) {
      return DOWNBEAT;
    }
    int beat = beatTicks(meter);
    if (within % beat == 0) {
      return (bar / beat) % 2 == 0 && within * 2 == bar ? HALF_BAR : BEAT;
    }
    return within % (Ticks.PER_QUARTER / 2) == 0 ? OFFBEAT : SIXTEENTH;
  }

  /** Whether a stressed syllable belongs there: on a beat. */
  public static boolean isStrong(Meter meter, int tick) {
    return of(meter, tick) >= BEAT;
  }

  /** Ticks of one felt beat: a quarter, or a dotted quarter in 6/8, 9/8 and 12/8. */
  public static int beatTicks(Meter meter) {
    boolean compound = meter.unit() == 8 && meter.beats() % 3 == 0;
    return compound ? Ticks.PER_QUARTER * 3 / 2 : Ticks.PER_QUARTER * 4 / meter.unit();
  }
}
