package io.songlens.lyrics.llm;

import io.songlens.lyrics.check.LyricChecker;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Looks for words in lines. */
final class Phrases {
  private static final Set<String> ENDINGS =
      Set.of(
          "", "e", "s", "es", "ed", "d", "ing", "er", "ers", "est", "y", "ies", "ied", "'s", "s'");

  private Phrases() {}

  /** Whether a text holds a phrase as it is written; capitals count only inside it. */
  static boolean holds(String text, String phrase) {
    int at = text.toLowerCase(Locale.ROOT).indexOf(phrase.toLowerCase(Locale.ROOT));
    if (at < 0 || at + phrase.length() > text.length()) {
      return false;
    }
    boolean latin = phrase.chars().anyMatch(c -> c < 0x250 && Character.isLetter(c));
    boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    int end = at + phrase.length();
    boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
    String found = text.substring(at, end);
    boolean sameCapitals = phrase.equals(phrase.toLowerCase(Locale.ROOT)) || found.equals(phrase);
    return sameCapitals && (!latin || (begins && ends));
  }

  /** Whether an English text says a word in any of its forms, or a phrase as it is. */
  static boolean says(String text, String avoided) {
    String words = LyricChecker.words(text);
    String wanted = LyricChecker.words(avoided);
    if (wanted.isEmpty()) {
      return false;
    }
    if (wanted.contains(" ")) {
      return (" " + words + " ").contains(" " + wanted + " ");
    }
    return List.of(words.split(" ")).stream().anyMatch(word -> isFormOf(word, wanted));
  }

  private static boolean isFormOf(String word, String base) {
    String stem =
        base.length() > 3 && base.matches(".*[ey]") ? base.substring(0, base.length() - 1) : base;
    String last = base.substring(base.length() - 1);
    return word.equals(base)
        || hasStem(word, stem)
        || (base.length() > 2 && hasStem(word, base + last));
  }

  private static boolean hasStem(String word, String stem) {
    return word.startsWith(stem) && ENDINGS.contains(word.substring(stem.length()));
  }
}
