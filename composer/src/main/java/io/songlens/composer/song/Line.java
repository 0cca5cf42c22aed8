package io.songlens.composer.song;

import java.util.List;
import java.util.stream.Collectors;

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

  /** The line as printed. */
  public String text() {
    return words.stream().map(Word::text).collect(Collectors.joining(" "));
  }

  /** Every syllable in order. */
  public List<Syllable> syllables() {
    return words.stream().flatMap(word -> word.syllables().stream()).toList();
  }
}
