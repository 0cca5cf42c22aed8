package io.songlens.composer.song;

import java.util.List;

/**
 * A line of a lyric.
 *
 * @param words in order, at least one
 */
public record Line(List<Word> words) {
  public Line {
    words = List.copyOf(words);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("A line needs a word");
    }
  }

  /** The line as printed: spaces between its words, but none between Chinese characters. */
  public String text() {
    StringBuilder text = new StringBuilder(words.get(0).text());
    for (Word word : words.subList(1, words.size())) {
      boolean close = isWide(text.charAt(text.length() - 1)) && isWide(word.text().charAt(0));
      text.append(close ? "" : " ").append(word.text());
    }
    return text.toString();
  }

  /** Chinese characters and the marks that are set as wide as they are. */
  private static boolean isWide(char c) {
    return Character.isIdeographic(c)
        || (c >= '\u3000' && c <= '\u303f')
        || (c >= '\uff00' && c <= '\uffef')
        || "“”‘’…—".indexOf(c) >= 0;
  }

  /** Every syllable in order. */
  public List<Syllable> syllables() {
    return words.stream().flatMap(word -> word.syllables().stream()).toList();
  }
}
