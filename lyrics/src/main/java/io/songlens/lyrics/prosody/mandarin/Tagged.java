package io.songlens.lyrics.prosody.mandarin;

import java.util.List;

/**
 * A run of Chinese characters with its words marked.
 *
 * @param text Chinese characters only
 * @param words in order and without gaps
 * @param readings the dictionary's reading of each char of {@code text}; empty where it has none
 */
record Tagged(String text, List<Piece> words, List<String> readings) {
  /**
   * A word.
   *
   * @param start index of its first char
   * @param end index after its last
   * @param pos part of speech
   */
  record Piece(int start, int end, String pos) {}

  Tagged {
    words = List.copyOf(words);
    readings = List.copyOf(readings);
  }

  /** The index of the word that holds a char. */
  int wordAt(int index) {
    int word = 0;
    while (words.get(word).end() <= index) {
      word++;
    }
    return word;
  }

  /** Whether the char is a word of its own. */
  boolean alone(int index) {
    Piece word = words.get(wordAt(index));
    return word.end() - word.start() == 1;
  }

  /** Whether no word crosses this place. */
  boolean isBoundary(int index) {
    return index <= 0 || index >= text.length() || words.get(wordAt(index)).start() == index;
  }

  /** The part of speech of a word; empty past the ends. */
  String pos(int word) {
    return word < 0 || word >= words.size() ? "" : words.get(word).pos();
  }
}
