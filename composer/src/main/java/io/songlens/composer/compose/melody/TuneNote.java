package io.songlens.composer.compose.melody;

import io.songlens.composer.theory.Pitch;
import org.jspecify.annotations.Nullable;

/**
 * A note of a tune on the straight grid, sung or played.
 *
 * @param onset tick
 * @param duration in ticks
 * @param pitch its pitch
 * @param velocity 1..127
 * @param syllable what is sung; null in a melisma and in a tune without words
 * @param line its line, counted through the song
 * @param endsLine whether it is the line's last
 */
public record TuneNote(
    int onset,
    int duration,
    Pitch pitch,
    int velocity,
    @Nullable SetSyllable syllable,
    int line,
    boolean endsLine) {
  /** Its release. */
  public int end() {
    return onset + duration;
  }

  /** The same note at another pitch. */
  public TuneNote at(Pitch other) {
    return new TuneNote(onset, duration, other, velocity, syllable, line, endsLine);
  }

  /** The same note with another release. */
  public TuneNote until(int tick) {
    return new TuneNote(onset, tick - onset, pitch, velocity, syllable, line, endsLine);
  }

  /** The same note at another time. */
  public TuneNote movedBy(int ticks) {
    return new TuneNote(onset + ticks, duration, pitch, velocity, syllable, line, endsLine);
  }
}
