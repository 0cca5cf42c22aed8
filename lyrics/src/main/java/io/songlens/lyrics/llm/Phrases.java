package io.songlens.lyrics.llm;

import java.util.Locale;

/** Looks for words in lines. */
final class Phrases {
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
}
