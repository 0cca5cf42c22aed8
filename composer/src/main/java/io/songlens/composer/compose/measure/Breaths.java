package io.songlens.composer.compose.measure;

import java.util.List;

/** Where a melody rests. */
final class Breaths {
  private static final int SHORTEST_REST = 2;
  private static final int BARS = 4;

  private Breaths() {}

  /**
   * Rests of an eighth note and more between two melody notes, for every four bars in which a
   * melody note begins; a long interlude is one rest.
   */
  static double perFourBars(Melody melody) {
    List<GridNote> notes = melody.notes();
    int rests = 0;
    for (int i = 1; i < notes.size(); i++) {
      rests += notes.get(i).onset() - notes.get(i - 1).end() >= SHORTEST_REST ? 1 : 0;
    }
    return notes.isEmpty() ? Double.NaN : (double) rests * BARS / melody.bars().size();
  }
}
