package io.songlens.composer.midi;

import java.util.ArrayList;
import java.util.List;

/**
 * Beams eighths and sixteenths within a beat, over neither rests nor beats (Gould, Behind Bars,
 * 2011, "Beaming"); voices are beamed as instruments are, as modern practice has it.
 */
final class Beams {
  private final int beat;

  /**
   * Beams of one meter.
   *
   * @param beat sixteenths that share a beam
   */
  Beams(int beat) {
    this.beat = beat;
  }

  /**
   * For each piece of a bar what happens to its first and second beam, as MusicXML says it:
   * "begin", "continue", "end", "forward hook" or "backward hook"; empty where it has flags or
   * none.
   */
  List<List<String>> of(List<Piece> bar) {
    List<List<String>> beams = new ArrayList<>();
    for (int from = 0; from < bar.size(); ) {
      int to = from + 1;
      while (to < bar.size() && joins(bar.get(to - 1), bar.get(to))) {
        to++;
      }
      List<Piece> group = bar.subList(from, to);
      for (int i = 0; i < group.size(); i++) {
        beams.add(group.size() == 1 ? List.of() : beamsOf(group, i));
      }
      from = to;
    }
    return beams;
  }

  private boolean joins(Piece left, Piece right) {
    return left.flags() > 0 && right.flags() > 0 && left.at() / beat == right.at() / beat;
  }

  private List<String> beamsOf(List<Piece> group, int index) {
    List<String> beams = new ArrayList<>();
    for (int level = 1; level <= group.get(index).flags(); level++) {
      boolean fromLeft = index > 0 && group.get(index - 1).flags() >= level;
      boolean toRight = index + 1 < group.size() && group.get(index + 1).flags() >= level;
      if (fromLeft) {
        beams.add(toRight ? "continue" : "end");
      } else if (toRight) {
        beams.add("begin");
      } else {
        beams.add(hook(group, index));
      }
    }
    return beams;
  }

  /** A lone sixteenth's second beam points to what it shares an eighth with. */
  private static String hook(List<Piece> group, int index) {
    boolean completes = group.get(index).at() % 2 == 1;
    boolean last = index == group.size() - 1;
    return index > 0 && (completes || last) ? "backward hook" : "forward hook";
  }
}
