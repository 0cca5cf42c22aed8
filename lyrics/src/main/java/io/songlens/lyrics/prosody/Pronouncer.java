package io.songlens.lyrics.prosody;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Says any English word: from the dictionary, from a dictionary word and an ending, from two
 * dictionary words written as one, or by letter-to-sound rules.
 */
public final class Pronouncer {
  private static final Set<String> SIBILANTS = Set.of("S", "Z", "SH", "ZH", "CH", "JH");
  private static final Set<String> VOICELESS = Set.of("P", "T", "K", "F", "TH");
  private static final int MAX_INITIALS = 4;

  private final PronouncingDictionary dictionary;

  /** Says words with the given dictionary. */
  public Pronouncer(PronouncingDictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** Whether the word needs no guess: the dictionary has it, or a word it is plainly made of. */
  public boolean knows(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return !dictionary.lookup(lower).isEmpty() || !derived(lower).isEmpty();
  }

  /**
   * Ways to say a word, the usual one first; never empty.
   *
   * @param word letters a to z in either case, apostrophes and hyphens; at least one letter
   */
  public List<Pronunciation> say(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    // The dictionary's "hm" has no vowel to sing on.
    List<Pronunciation> known =
        dictionary.lookup(lower).stream().filter(said -> said.syllables() > 0).toList();
    if (!known.isEmpty()) {
      return known;
    }
    List<Pronunciation> derived = derived(lower);
    if (!derived.isEmpty()) {
      return derived;
    }
    String letters = lower.replaceAll("[^a-z]", "");
    if (letters.isEmpty()) {
      throw new IllegalArgumentException("No letter to sing in \"" + word + "\"");
    }
    boolean initials =
        letters.length() <= MAX_INITIALS && word.equals(word.toUpperCase(Locale.ROOT));
    return List.of(initials ? LetterToSound.spell(letters) : LetterToSound.say(letters));
  }

  private List<Pronunciation> derived(String word) {
    if (word.indexOf('-') > 0 && word.indexOf('-') < word.length() - 1) {
      return hyphenated(word);
    }
    if (word.endsWith("'s")) {
      return map(known(word, 2), Pronouncer::plural);
    }
    if (word.endsWith("s'")) {
      return known(word, 1);
    }
    if (word.endsWith("in'")) {
      return map(dictionary.lookup(word.substring(0, word.length() - 1) + "g"), Pronouncer::dropG);
    }
    if (word.startsWith("'") || word.endsWith("'")) {
      return dictionary.lookup(word.replaceAll("^'+|'+$", ""));
    }
    List<Pronunciation> inflected = inflected(word);
    return inflected.isEmpty() ? compound(word) : inflected;
  }

  private List<Pronunciation> hyphenated(String word) {
    List<String> phones = new ArrayList<>();
    for (String part : word.split("-")) {
      if (!part.isEmpty()) {
        phones.addAll(say(part).get(0).phones());
      }
    }
    return phones.isEmpty() ? List.of() : List.of(new Pronunciation(phones));
  }

  private List<Pronunciation> inflected(String word) {
    for (String[] ending : ENDINGS) {
      if (word.endsWith(ending[0]) && word.length() > ending[0].length() + 2) {
        String stem = word.substring(0, word.length() - ending[0].length()) + ending[1];
        List<Pronunciation> stems = dictionary.lookup(stem);
        if (!stems.isEmpty()) {
          return map(stems, p -> withEnding(p, ending[2]));
        }
      }
    }
    return List.of();
  }

  /** Letters taken off, letters put back, sound added. */
  private static final String[][] ENDINGS = {
    {"ies", "y", "s"},
    {"s", "", "s"},
    {"ied", "y", "d"},
    {"ed", "", "d"},
    {"d", "", "d"},
    {"ing", "", "IH0 NG"},
    {"ing", "e", "IH0 NG"},
    {"ily", "y", "L IY0"},
    {"ly", "", "L IY0"},
    {"ness", "", "N AH0 S"},
    {"less", "", "L AH0 S"},
    {"ful", "", "F AH0 L"},
    {"iest", "y", "AH0 S T"},
    {"est", "", "AH0 S T"},
    {"ier", "y", "ER0"},
    {"er", "", "ER0"},
    {"y", "", "IY0"}
  };

  private static Pronunciation withEnding(Pronunciation stem, String sound) {
    return switch (sound) {
      case "s" -> plural(stem);
      case "d" -> past(stem);
      default -> stem.then(List.of(sound.split(" ")));
    };
  }

  /** Two dictionary words of three letters or more, the second losing its primary stress. */
  private List<Pronunciation> compound(String word) {
    for (int cut = word.length() - 3; cut >= 3; cut--) {
      List<Pronunciation> first = dictionary.lookup(word.substring(0, cut));
      List<Pronunciation> second = dictionary.lookup(word.substring(cut));
      if (!first.isEmpty() && !second.isEmpty()) {
        List<String> lighter =
            second.get(0).phones().stream().map(phone -> phone.replace('1', '2')).toList();
        return List.of(first.get(0).then(lighter));
      }
    }
    return List.of();
  }

  private List<Pronunciation> known(String word, int endingLength) {
    return say(word.substring(0, word.length() - endingLength));
  }

  private static Pronunciation plural(Pronunciation stem) {
    String last = stem.last();
    if (SIBILANTS.contains(last)) {
      return stem.then(List.of("IH0", "Z"));
    }
    return stem.then(List.of(VOICELESS.contains(last) ? "S" : "Z"));
  }

  private static Pronunciation past(Pronunciation stem) {
    String last = stem.last();
    if (last.equals("T") || last.equals("D")) {
      return stem.then(List.of("IH0", "D"));
    }
    boolean voiceless = VOICELESS.contains(last) || Set.of("S", "SH", "CH").contains(last);
    return stem.then(List.of(voiceless ? "T" : "D"));
  }

  private static Pronunciation dropG(Pronunciation ing) {
    List<String> phones = new ArrayList<>(ing.phones());
    if (ing.last().equals("NG")) {
      phones.set(phones.size() - 1, "N");
    }
    return new Pronunciation(phones);
  }

  private static List<Pronunciation> map(
      List<Pronunciation> from, java.util.function.UnaryOperator<Pronunciation> change) {
    return from.stream().map(change).toList();
  }
}
