package io.songlens.composer.compose.measure;

import io.songlens.composer.song.Score;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How far two melodies are the same. */
public final class MelodyLikeness {
  private MelodyLikeness() {}

  /**
   * Bars at the same place, counted from the start of the songs, in which both melodies begin the
   * same pitches on the same sixteenths, as a share, 0..1, of the bars of the melody that has
   * fewer.
   */
  public static double equalBars(Score one, Score other) {
    Map<Integer, List<GridNote>> bars = Melody.of(one).bars();
    Map<Integer, List<GridNote>> others = Melody.of(other).bars();
    int fewer = Math.min(bars.size(), others.size());
    Set<List<?>> placed = placed(others);
    long equal = placed(bars).stream().filter(placed::contains).count();
    return fewer == 0 ? 0 : (double) equal / fewer;
  }

  /** Each bar with its place. */
  private static Set<List<?>> placed(Map<Integer, List<GridNote>> bars) {
    Set<List<?>> placed = new HashSet<>();
    bars.forEach((bar, notes) -> placed.add(List.of(bar, points(notes))));
    return placed;
  }

  private static List<List<Integer>> points(List<GridNote> bar) {
    return bar.stream().map(note -> List.of(note.onset(), note.midi())).toList();
  }
}
