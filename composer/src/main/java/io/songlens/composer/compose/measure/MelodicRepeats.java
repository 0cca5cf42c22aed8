package io.songlens.composer.compose.measure;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.IntStream;

/**
 * How much of a melody comes back. Two notes agree that begin on the same sixteenth of their bar
 * and have the same pitch, however long they are held.
 *
 * @param repeatedBars share, 0..1, of the bars in which a melody note begins whose notes all agree
 *     with those of an earlier bar, and that one's with them
 * @param bestFourBars of any two stretches of four whole bars that do not overlap the most alike:
 *     notes that agree as a share of those of the fuller stretch, 0..1; stretches with fewer than
 *     eight notes don't count
 */
public record MelodicRepeats(double repeatedBars, double bestFourBars) {
  private static final int STRETCH = 4;
  private static final int FEWEST_NOTES = 8;

  /** Where a note begins and how high it is. */
  private record Point(int onset, int midi) {}

  static MelodicRepeats of(Melody melody) {
    return new MelodicRepeats(repeated(melody.bars()), bestFourBars(melody));
  }

  private static double repeated(SortedMap<Integer, List<GridNote>> bars) {
    Set<Set<Point>> heard = new HashSet<>();
    int again = 0;
    for (List<GridNote> bar : bars.values()) {
      again += heard.add(points(bar, 0)) ? 0 : 1;
    }
    return bars.isEmpty() ? Double.NaN : (double) again / bars.size();
  }

  private static double bestFourBars(Melody melody) {
    int bars = melody.bars().isEmpty() ? 0 : melody.bars().lastKey() + 1;
    List<Set<Point>> stretches =
        IntStream.rangeClosed(0, bars - STRETCH).mapToObj(bar -> stretch(melody, bar)).toList();
    double best = Double.NaN;
    for (int i = 0; i < stretches.size(); i++) {
      for (int j = i + STRETCH; j < stretches.size(); j++) {
        int fewest = Math.min(stretches.get(i).size(), stretches.get(j).size());
        if (fewest >= FEWEST_NOTES) {
          double alike = alike(stretches.get(i), stretches.get(j));
          best = Double.isNaN(best) ? alike : Math.max(best, alike);
        }
      }
    }
    return best;
  }

  private static Set<Point> stretch(Melody melody, int firstBar) {
    int from = firstBar * melody.bar();
    int to = from + STRETCH * melody.bar();
    return points(
        melody.notes().stream().filter(n -> n.onset() >= from && n.onset() < to).toList(), from);
  }

  private static Set<Point> points(List<GridNote> notes, int from) {
    Set<Point> points = new HashSet<>();
    notes.forEach(note -> points.add(new Point(note.onset() - from, note.midi())));
    return points;
  }

  private static double alike(Set<Point> one, Set<Point> other) {
    long agree = one.stream().filter(other::contains).count();
    return (double) agree / Math.max(one.size(), other.size());
  }
}
