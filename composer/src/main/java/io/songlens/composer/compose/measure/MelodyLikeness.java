package io.songlens.composer.compose.measure;

import io.songlens.composer.song.Score;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How far two melodies are the same. */
public final class MelodyLikeness {
  /** A bar of fewer notes, a line's held last one, say, is alike in many songs by chance. */
  private static final int FEWEST_NOTES = 3;

  private MelodyLikeness() {}

  /**
   * Bars at the same place, counted from the start of the songs, in which both melodies begin the
   * same pitches on the same sixteenths, as a share, 0..1, of the bars of the melody that has
   * fewer. Bars with fewer than three notes don't count.
   */
  public static double equalBars(Score one, Score other) {
    Set<List<?>> bars = placed(Melody.of(one).bars());
    Set<List<?>> others = placed(Melody.of(other).bars());
    int fewer = Math.min(bars.size(), others.size());
    long equal = bars.stream().filter(others::contains).count();
    return fewer == 0 ? 0 : (double) equal / fewer;
  }

  /** Each bar that counts with its place. */
  private static Set<List<?>> placed(Map<Integer, List<GridNote>> bars) {
    Set<List<?>> placed = new HashSet<>();
    bars.forEach(
        (bar, notes) -> {
          if (notes.size() >= FEWEST_NOTES) {
            placed.add(List.of(bar, points(notes)));
          }
        });
    return placed;
  }

  private static List<List<Integer>> points(List<GridNote> bar) {
    return bar.stream().map(note -> List.of(note.onset(), note.midi())).toList();
  }
}
