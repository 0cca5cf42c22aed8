package io.songlens.composer.midi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A note, chord or rest on the sixteenth-note grid of notation.
 *
 * @param onset sixteenths from the song's start
 * @param duration in sixteenths, at least 1
 * @param midi pitches, ascending; empty for a rest
 * @param mark what is sung to it; null for instruments and rests
 */
record NotatedNote(int onset, int duration, List<Integer> midi, @Nullable SungMark mark) {
  NotatedNote {
    midi = List.copyOf(midi);
  }

  static NotatedNote rest(int from, int to) {
    return new NotatedNote(from, to - from, List.of(), null);
  }

  int end() {
    return onset + duration;
  }

  boolean isRest() {
    return midi.isEmpty();
  }

  /** The same note held until then. */
  NotatedNote until(int end) {
    return new NotatedNote(onset, end - onset, midi, mark);
  }

  /** Whether it stands and lasts as another does. */
  boolean movesWith(NotatedNote other) {
    return onset == other.onset && duration == other.duration && isRest() == other.isRest();
  }
}
