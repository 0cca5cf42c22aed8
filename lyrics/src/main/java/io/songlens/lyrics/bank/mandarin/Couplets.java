package io.songlens.lyrics.bank.mandarin;

import io.songlens.composer.song.LinePlan;
import io.songlens.lyrics.bank.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * Where couplets go in a stanza: on neighbouring lines, whatever its rhyme scheme. As both lines of
 * a couplet rhyme, crossed rhymes are kept by neighbours of one rhyme group, and no couplet is torn
 * apart.
 */
final class Couplets {
  private Couplets() {}

  /** Neighbours two by two; a last one that is left over stands alone. */
  static List<Unit> places(List<LinePlan> lines) {
    List<Unit> places = new ArrayList<>();
    for (int i = 0; i + 1 < lines.size(); i += 2) {
      places.add(new Unit(List.of(i, i + 1)));
    }
    if (lines.size() % 2 == 1) {
      places.add(new Unit(List.of(lines.size() - 1)));
    }
    return List.copyOf(places);
  }

  /** Whether words rhyme with those already placed wherever the scheme asks for it. */
  static boolean rhyme(List<Placed> before, Unit unit, Choice choice, List<LinePlan> lines) {
    for (int i = 0; i < unit.positions().size(); i++) {
      char letter = lines.get(unit.positions().get(i)).rhyme();
      for (Placed placed : before) {
        if (letter != 'X' && !rhyme(placed, letter, choice.wordings().get(i), lines)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean rhyme(Placed placed, char letter, Wording wording, List<LinePlan> lines) {
    for (int i = 0; i < placed.unit().positions().size(); i++) {
      boolean asked = lines.get(placed.unit().positions().get(i)).rhyme() == letter;
      if (asked && !placed.choice().wordings().get(i).rhymesWith(wording)) {
        return false;
      }
    }
    return true;
  }
}
