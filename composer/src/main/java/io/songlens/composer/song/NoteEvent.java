package io.songlens.composer.song;

import io.songlens.composer.theory.Pitch;

/**
 * A note of an instrument.
 *
 * @param onset first tick
 * @param duration ticks it is held, at least 1
 * @param pitch its pitch; for percussion the General MIDI drum
 * @param velocity 1..127
 */
public record NoteEvent(int onset, int duration, Pitch pitch, int velocity) {
  public NoteEvent {
    if (onset < 0 || duration < 1 || velocity < 1 || velocity > 127) {
      throw new IllegalArgumentException(
          "Impossible note: onset %d, duration %d, velocity %d"
              .formatted(onset, duration, velocity));
    }
  }

  /** The same note at another pitch. */
  public NoteEvent at(Pitch other) {
    return new NoteEvent(onset, duration, other, velocity);
  }

  /** The tick at which the note is released. */
  public int end() {
    return onset + duration;
  }
}
