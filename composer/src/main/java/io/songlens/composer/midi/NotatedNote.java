package io.songlens.composer.midi;

import io.songlens.composer.song.SungNote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A note, chord or rest on the sixteenth-note grid of notation.
 *
 * @param onset sixteenths from the song's start
 * @param duration in sixteenths, at least 1
 * @param midi pitches, ascending; empty for a rest
 * @param sung the sung note it notates; null for instruments and rests
 */
record NotatedNote(int onset, int duration, List<Integer> midi, @Nullable SungNote sung) {
  NotatedNote {
    midi = List.copyOf(midi);
  }

  int end() {
    return onset + duration;
  }

  boolean isRest() {
    return midi.isEmpty();
  }
}
