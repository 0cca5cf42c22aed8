package io.songlens.composer.compose.melody;

import io.songlens.composer.theory.Ticks;

/**
 * Where a line's last syllable belongs: not before its closing chord sounds.
 *
 * @param tick the earliest tick for it
 * @param strict whether it must wait for the chord, as at a section's cadence, or may come early
 */
record Landing(int tick, boolean strict) {
  private static final double EARLY_COST = 0.3;
  private static final double MOST_EARLY_COST = 2.5;
  private static final double STRICT_COST = 1.2;

  /** What a last syllable costs there. */
  double cost(int onset) {
    double steps = Math.max(0, tick - onset) / (double) Ticks.PER_SIXTEENTH;
    return strict ? STRICT_COST * steps : Math.min(MOST_EARLY_COST, EARLY_COST * steps);
  }
}
