package io.songlens.lyrics.check;

import java.util.List;
import java.util.Set;

/** Who is spoken to in a stanza and when it happens: both should stay as they are. */
final class Voice {
  private static final Set<String> ADDRESSED =
      Set.of("you", "your", "you're", "you'll", "you've", "you'd", "yours");
  private static final Set<String> THIRD =
      Set.of("he", "she", "him", "her", "his", "she's", "he's", "hers", "he'll", "she'll");
  private static final Set<String> SINGERS = Set.of("i", "we", "you", "he", "she", "they", "it");
  private static final Set<String> PAST =
      Set.of(
          ("was were had did said went came made took saw knew thought found left gave told kept felt"
                  + " held ran sang stood sat fell lost met wrote swore built drove grew broke wore")
              .split(" "));
  private static final Set<String> PRESENT =
      Set.of(
          ("am is are have has do does say says go goes come comes make makes take takes see sees know"
                  + " knows think find leave leaves give gives tell keep feel feels hold holds run"
                  + " runs sing sings stand stands")
              .split(" "));

  private Voice() {}

  /** When a line happens, as far as its words tell. */
  private enum Tense {
    PAST,
    PRESENT,
    UNTOLD
  }

  /**
   * Whether a stanza that speaks to somebody turns to "he" or "she" in this line, or the other way.
   *
   * @param lines words of the lines so far, this one last
   */
  static boolean changesPerson(List<String> lines) {
    String last = lines.get(lines.size() - 1);
    String before = String.join(" ", lines.subList(0, lines.size() - 1));
    boolean toThird =
        any(before, ADDRESSED) && !any(before, THIRD) && any(last, THIRD) && !any(last, ADDRESSED);
    boolean toAddressed = any(before, THIRD) && !any(before, ADDRESSED) && any(last, ADDRESSED);
    return toThird || toAddressed;
  }

  /** Whether a stanza goes to the other tense and, in this line, back again. */
  static boolean wavers(List<String> lines) {
    Tense now = tense(lines.get(lines.size() - 1));
    Tense changedFrom = Tense.UNTOLD;
    Tense last = Tense.UNTOLD;
    for (String line : lines.subList(0, lines.size() - 1)) {
      Tense tense = tense(line);
      if (tense != Tense.UNTOLD) {
        changedFrom = last != Tense.UNTOLD && last != tense ? last : changedFrom;
        last = tense;
      }
    }
    return now != Tense.UNTOLD && now != last && now == changedFrom;
  }

  private static Tense tense(String words) {
    List<String> list = List.of(words.split(" "));
    for (int i = 0; i + 1 < list.size(); i++) {
      if (SINGERS.contains(list.get(i))) {
        if (PAST.contains(list.get(i + 1))) {
          return Tense.PAST;
        }
        if (PRESENT.contains(list.get(i + 1))) {
          return Tense.PRESENT;
        }
      }
    }
    return Tense.UNTOLD;
  }

  private static boolean any(String words, Set<String> wanted) {
    return List.of(words.split(" ")).stream().anyMatch(wanted::contains);
  }
}
