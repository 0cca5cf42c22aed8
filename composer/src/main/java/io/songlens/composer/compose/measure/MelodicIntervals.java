package io.songlens.composer.compose.measure;

import java.util.List;
import java.util.function.IntPredicate;

/**
 * How a melody moves from each note to the next, through the whole song and across its rests, as
 * intervals are counted in files without words or phrases; a syllable on several notes has several.
 *
 * @param steps share of intervals of one or two semitones, 0..1
 * @param repeats share of repeated notes
 * @param leaps share of intervals of five semitones (a fourth) and more
 */
public record MelodicIntervals(double steps, double repeats, double leaps) {
  private static final int LARGEST_STEP = 2;
  private static final int SMALLEST_LEAP = 5;

  static MelodicIntervals of(List<GridNote> melody) {
    return new MelodicIntervals(
        share(melody, size -> size >= 1 && size <= LARGEST_STEP),
        share(melody, size -> size == 0),
        share(melody, size -> size >= SMALLEST_LEAP));
  }

  private static double share(List<GridNote> melody, IntPredicate wanted) {
    int found = 0;
    for (int i = 1; i < melody.size(); i++) {
      found += wanted.test(Math.abs(melody.get(i).midi() - melody.get(i - 1).midi())) ? 1 : 0;
    }
    return melody.size() < 2 ? Double.NaN : (double) found / (melody.size() - 1);
  }
}
