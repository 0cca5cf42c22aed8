package io.songlens.lyrics.bank.mandarin;

import io.songlens.composer.song.Line;
import io.songlens.lyrics.bank.Unit;
import java.util.List;
import java.util.TreeMap;

/**
 * Chosen words and where they stand in their stanza.
 *
 * @param unit the places
 * @param choice the words, one line for each place
 */
record Placed(Unit unit, Choice choice) {
  /** The places of all of them. */
  static List<Integer> positions(List<Placed> placed) {
    return placed.stream().flatMap(part -> part.unit().positions().stream()).toList();
  }

  /** The stanza's lines in order. */
  static List<Line> lines(List<Placed> placed) {
    TreeMap<Integer, Line> lines = new TreeMap<>();
    for (Placed part : placed) {
      for (int i = 0; i < part.unit().positions().size(); i++) {
        lines.put(part.unit().positions().get(i), part.choice().wordings().get(i).line());
      }
    }
    return List.copyOf(lines.values());
  }
}
