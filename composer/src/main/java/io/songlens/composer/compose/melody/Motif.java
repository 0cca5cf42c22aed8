package io.songlens.composer.compose.melody;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * A line's musical idea, before it meets words and chords.
 *
 * @param onsets in ticks from the line's downbeat, ascending; pickups are negative
 * @param heights scale steps above or below the section's middle, one for each onset
 * @param head how many notes from the downbeat on are a leitmotif, to be kept whatever the words
 * @param given whether the head is a hook that comes from outside, whose rhythm and intervals are
 *     kept whatever words and chords; such a motif has no pickup
 */
record Motif(List<Integer> onsets, List<Integer> heights, int head, boolean given) {
  Motif {
    onsets = List.copyOf(onsets);
    heights = List.copyOf(heights);
    if (onsets.size() != heights.size() || onsets.isEmpty()) {
      throw new IllegalArgumentException("A motif has one height for each onset");
    }
  }

  /** An idea of the section's own. */
  Motif(List<Integer> onsets, List<Integer> heights) {
    this(onsets, heights, 0);
  }

  /** An idea that begins with an album's leitmotif. */
  Motif(List<Integer> onsets, List<Integer> heights, int head) {
    this(onsets, heights, head, false);
  }

  /** The onsets of a given hook; none in other ideas. */
  List<Integer> givenOnsets() {
    return given ? onsets.subList(0, head) : List.of();
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

  /** Whether a tick from the downbeat belongs to the leitmotif, if there is one. */
  boolean isHead(int tick) {
    return head > 0 && tick >= 0 && tick <= onsets.get(lastOfHead());
  }

  private int lastOfHead() {
    return (int) onsets.stream().filter(onset -> onset < 0).count() + head - 1;
  }

  /**
   * The same idea with its leitmotif's heights given to the line's notes one by one, so that words
   * may change its rhythm but not its shape; other ideas stay as they are.
   *
   * @param lineOnsets when the line's notes begin
   * @param downbeat the tick of the line's downbeat
   */
  Motif heardAt(List<Integer> lineOnsets, int downbeat) {
    List<Integer> from =
        lineOnsets.stream().map(onset -> onset - downbeat).filter(tick -> tick >= 0).toList();
    if (head == 0 || from.isEmpty()) {
      return this;
    }
    int kept = Math.min(head, from.size());
    int first = lastOfHead() + 1 - head;
    List<Integer> newOnsets = new ArrayList<>(onsets.subList(0, first));
    List<Integer> newHeights = new ArrayList<>(heights.subList(0, first + kept));
    newOnsets.addAll(from.subList(0, kept));
    int last = from.get(kept - 1);
    for (int i = first + head; i < onsets.size(); i++) {
      if (onsets.get(i) > last) {
        newOnsets.add(onsets.get(i));
        newHeights.add(heights.get(i));
      }
    }
    return new Motif(newOnsets, newHeights, kept, given);
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
    return new Motif(
        onsets, IntStream.range(0, onsets.size()).map(height).boxed().toList(), head, given);
  }
}
