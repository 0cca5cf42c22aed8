package io.songlens.api.bench;

import java.util.List;

/** Compares what was heard with what was said, word by word. */
final class WordErrors {
  private WordErrors() {}

  /**
   * The fewest words to insert, leave out or replace (Levenshtein, "Binary codes capable of
   * correcting deletions, insertions, and reversals", 1966).
   */
  static int distance(List<String> said, List<String> heard) {
    int[] row = new int[heard.size() + 1];
    for (int j = 0; j <= heard.size(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= said.size(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= heard.size(); j++) {
        int above = row[j];
        int change = said.get(i - 1).equals(heard.get(j - 1)) ? 0 : 1;
        row[j] = Math.min(diagonal + change, 1 + Math.min(above, row[j - 1]));
        diagonal = above;
      }
    }
    return row[heard.size()];
  }
}
