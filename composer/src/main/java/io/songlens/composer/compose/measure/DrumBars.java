package io.songlens.composer.compose.measure;

import io.songlens.composer.song.Part;
import io.songlens.composer.song.Score;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The bars of all drums together, by which drum is struck on which sixteenth. */
final class DrumBars {
  private DrumBars() {}

  /** The strokes of each bar that has any, by bar: the sixteenth in the bar and the drum. */
  static SortedMap<Integer, Set<Map.Entry<Integer, Integer>>> of(Score score) {
    Grid grid = new Grid(score);
    SortedMap<Integer, Set<Map.Entry<Integer, Integer>>> bars = new TreeMap<>();
    for (Part part : score.parts()) {
      if (part.percussion()) {
        List<GridNote> notes = grid.notes(part.notes());
        for (GridNote note : notes) {
          bars.computeIfAbsent(note.onset() / grid.bar, bar -> new HashSet<>())
              .add(Map.entry(note.onset() % grid.bar, note.midi()));
        }
      }
    }
    return bars;
  }

  /** Different bars as a share of all bars with drums, 0..1. */
  static double distinctShare(Score score) {
    var bars = of(score);
    return bars.isEmpty()
        ? Double.NaN
        : (double) bars.values().stream().distinct().count() / bars.size();
  }
}
