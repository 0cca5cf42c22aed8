package io.songlens.composer.compose.melody;

import java.util.List;

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

  /** The height asked for at any tick from the line's downbeat: that of the nearest onset. */
  int heightAt(int tick) {
    int nearest = 0;
    for (int i = 1; i < onsets.size(); i++) {
      if (Math.abs(onsets.get(i) - tick) < Math.abs(onsets.get(nearest) - tick)) {
        nearest = i;
      }
    }
    return heights.get(nearest);
  }

  /** The same idea, its heights from a tick on moved by some scale steps. */
  Motif shiftedFrom(int tick, int steps) {
    List<Integer> shifted =
        java.util.stream.IntStream.range(0, onsets.size())
            .mapToObj(i -> heights.get(i) + (onsets.get(i) >= tick ? steps : 0))
            .toList();
    return new Motif(onsets, shifted);
  }
}
