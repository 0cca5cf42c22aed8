package io.songlens.composer.compose.melody;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * A line's musical idea, before it meets words and chords.
 *
 * @param onsets in ticks from the line's downbeat, ascending; pickups are negative
 * @param heights scale steps above or below the section's middle, one for each onset
 */
record Motif(List<Integer> onsets, List<Integer> heights) {
  Motif {
    onsets = List.copyOf(onsets);
    heights = List.copyOf(heights);
    if (onsets.size() != heights.size() || onsets.isEmpty()) {
      throw new IllegalArgumentException("A motif has one height for each onset");
    }
  }

  /**
   * The height asked for at any tick from the line's downbeat, on a straight line between notes.
   */
  double heightAt(int tick) {
    int after = 0;
    while (after < onsets.size() && onsets.get(after) < tick) {
      after++;
    }
    if (after == 0) {
      return heights.get(0);
    }
    if (after == onsets.size()) {
      return heights.get(after - 1);
    }
    int from = onsets.get(after - 1);
    double share = (double) (tick - from) / (onsets.get(after) - from);
    return heights.get(after - 1) + share * (heights.get(after) - heights.get(after - 1));
  }

  /** The same idea, moved so that its mean height is the section's middle. */
  Motif centred() {
    double mean = heights.stream().mapToInt(Integer::intValue).average().orElseThrow();
    return shiftedFrom(Integer.MIN_VALUE, (int) -Math.round(mean));
  }

  /** The same idea, its heights from a tick on moved by some scale steps. */
  Motif shiftedFrom(int tick, int steps) {
    return withHeights(i -> heights.get(i) + (onsets.get(i) >= tick ? steps : 0));
  }

  /** The same idea, from a tick on upside down around its first note there. */
  Motif invertedFrom(int tick) {
    int axis =
        IntStream.range(0, onsets.size())
            .filter(i -> onsets.get(i) >= tick)
            .map(heights::get)
            .findFirst()
            .orElse(0);
    return withHeights(i -> onsets.get(i) >= tick ? 2 * axis - heights.get(i) : heights.get(i));
  }

  /** The same idea, its highest notes some scale steps higher. */
  Motif peaking(int steps) {
    int peak = heights.stream().mapToInt(Integer::intValue).max().orElseThrow();
    return withHeights(i -> heights.get(i) + (heights.get(i) == peak ? steps : 0));
  }

  private Motif withHeights(IntUnaryOperator height) {
    return new Motif(onsets, IntStream.range(0, onsets.size()).map(height).boxed().toList());
  }
}
