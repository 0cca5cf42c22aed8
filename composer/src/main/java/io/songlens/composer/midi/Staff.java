package io.songlens.composer.midi;

import java.util.List;

/**
 * A staff of the score.
 *
 * @param name what stands before it
 * @param player who plays it
 * @param clef its clef
 * @param notes its one voice, without gaps
 */
record Staff(String name, Player player, Clef clef, List<NotatedNote> notes) {
  Staff {
    notes = List.copyOf(notes);
  }

  boolean isPercussion() {
    return clef == Clef.PERCUSSION;
  }

  /** The MIDI keys it plays, ascending. */
  List<Integer> keys() {
    return notes.stream().flatMap(note -> note.midi().stream()).distinct().sorted().toList();
  }
}
