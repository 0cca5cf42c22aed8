package io.songlens.composer.compose.harmony;

import io.songlens.composer.song.ChordEvent;
import io.songlens.composer.theory.ChordSymbol;
import java.util.List;

/**
 * A song's chords.
 *
 * @param events in order and without gaps, from tick 0
 */
public record Harmony(List<ChordEvent> events) {
  public Harmony {
    events = List.copyOf(events);
  }

  /** The chord in force at a tick; before the song its first, after it its last. */
  public ChordSymbol chordAt(int tick) {
    return eventAt(tick).chord();
  }

  /** The chord event in force at a tick; before the song its first, after it its last. */
  public ChordEvent eventAt(int tick) {
    int low = 0;
    int high = events.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (events.get(middle).onset() <= tick) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return events.get(low);
  }
}
