package io.songlens.lyrics.bank;

import io.songlens.composer.song.LinePlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines of a stanza that are chosen together: two that rhyme, or one that does not.
 *
 * @param positions places in the stanza, in order; one or two
 */
public record Unit(List<Integer> positions) {
  public Unit {
    positions = List.copyOf(positions);
  }

  /** Pairs the lines of each rhyme letter in order; what is left over stands alone. */
  public static List<Unit> of(List<LinePlan> lines) {
    List<Unit> units = new ArrayList<>();
    Map<Character, Integer> open = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      char letter = lines.get(i).rhyme();
      Integer partner = letter == 'X' ? null : open.remove(letter);
      if (partner != null) {
        units.add(new Unit(List.of(partner, i)));
      } else if (letter == 'X') {
        units.add(new Unit(List.of(i)));
      } else {
        open.put(letter, i);
      }
    }
    open.values().forEach(alone -> units.add(new Unit(List.of(alone))));
    units.sort(Comparator.comparing(Unit::first));
    return List.copyOf(units);
  }

  /** Those of units of which no place is taken. */
  public static List<Unit> untouched(List<Unit> units, List<Integer> taken) {
    return units.stream()
        .filter(unit -> unit.positions.stream().noneMatch(taken::contains))
        .toList();
  }

  /** What is left of units: first of those that are half taken, then from the end. */
  public static List<Unit> left(List<Unit> units, List<Integer> taken) {
    List<Unit> untouched = untouched(units, taken);
    return units.stream()
        .filter(unit -> !taken.containsAll(unit.positions))
        .sorted(
            Comparator.comparing((Unit unit) -> untouched.contains(unit))
                .thenComparing(Comparator.comparing(Unit::first).reversed()))
        .map(unit -> unit.without(taken))
        .toList();
  }

  /** Its first place. */
  public int first() {
    return positions.get(0);
  }

  /** Whether it is two lines. */
  public boolean pair() {
    return positions.size() == 2;
  }

  /** Whether nothing comes between the lines. */
  public boolean adjacent() {
    return pair() && positions.get(1) == positions.get(0) + 1;
  }

  /** Whether both are pairs of neighbours and this comes right after the other. */
  boolean continues(Unit other) {
    return adjacent() && other.adjacent() && first() == other.first() + 2;
  }

  /** Whether a line of the other unit stands between this one's, or one of this between its. */
  boolean interlaces(Unit other) {
    return around(other) || other.around(this);
  }

  private boolean around(Unit other) {
    return pair()
        && other.positions.stream()
            .anyMatch(place -> place > positions.get(0) && place < positions.get(1));
  }

  /** What is left of the unit when some places are taken. */
  public Unit without(List<Integer> taken) {
    return new Unit(positions.stream().filter(place -> !taken.contains(place)).toList());
  }

  /** The plans of its lines. */
  public List<LinePlan> plans(List<LinePlan> stanza) {
    return positions.stream().map(stanza::get).toList();
  }
}
