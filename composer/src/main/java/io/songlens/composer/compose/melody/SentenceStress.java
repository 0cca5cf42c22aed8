package io.songlens.composer.compose.melody;

import io.songlens.composer.song.Line;
import io.songlens.composer.song.Syllable;
import io.songlens.composer.song.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Stress as a line is spoken: a dictionary stresses every word of one syllable, a speaker only
 * those that mean something (function words give way, as in Selkirk, "The prosodic structure of
 * function words", 1996).
 */
public final class SentenceStress {
  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "a", "an", "the", "and", "or", "but", "nor", "if", "as", "than", "that", "to", "of", "in",
          "on", "at", "by", "for", "from", "with", "into", "is", "am", "are", "was", "were", "be",
          "been", "has", "have", "had", "do", "does", "did", "can", "could", "will", "would",
          "shall", "should", "may", "might", "must", "i", "me", "my", "you", "your", "he", "him",
          "his", "she", "her", "it", "its", "we", "us", "our", "they", "them", "their", "i'm",
          "i'll", "i've", "you're", "you'll", "we're", "we'll", "we've", "it's", "there's", "so",
          "some", "who", "when", "where", "while", "till", "through", "'til", "let", "let's",
          "just", "then", "there", "this", "these", "those", "like", "what");

  private SentenceStress() {}

  static List<SetSyllable> of(Line line) {
    List<SetSyllable> set = new ArrayList<>();
    for (Word word : line.words()) {
      for (int i = 0; i < word.syllables().size(); i++) {
        boolean last = i == word.syllables().size() - 1;
        set.add(new SetSyllable(word.syllables().get(i), i == 0, last, stress(word, i)));
      }
    }
    return List.copyOf(set);
  }

  /**
   * How strongly a speaker stresses a syllable, 0..1.
   *
   * @param word the word
   * @param index which of its syllables
   */
  public static double stress(Word word, int index) {
    Syllable syllable = word.syllables().get(index);
    if (word.syllables().size() > 1) {
      return syllable.stress() == 1 ? 1 : syllable.stress() == 2 ? 0.45 : 0;
    }
    if (syllable.stress() == 0) {
      return 0;
    }
    String bare = word.text().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    return FUNCTION_WORDS.contains(bare.replaceAll("[^a-z']", "")) ? 0.25 : 0.85;
  }
}
