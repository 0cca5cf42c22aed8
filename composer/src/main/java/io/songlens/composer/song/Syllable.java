package io.songlens.composer.song;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One sung syllable.
 *
 * @param text its letters as printed, without hyphens: "gold" and "en"
 * @param phonemes its sounds in ARPAbet without stress digits: "G", "OW", "L"; exactly one is a
 *     vowel. Mandarin adds the vowels "UU" (路) and "EO" (歌)
 * @param stress lexical stress: 1 primary, 2 secondary, 0 none
 * @param pinyin of a Mandarin syllable its numbered pinyin, v for ü: "hai3", "lv4"; null for others
 */
public record Syllable(String text, List<String> phonemes, int stress, @Nullable String pinyin) {
  public Syllable {
    phonemes = List.copyOf(phonemes);
    if (pinyin != null && !pinyin.matches("[a-z]+[1-5]")) {
      throw new IllegalArgumentException("Not pinyin with a tone digit: " + pinyin);
    }
  }

  /** A syllable that is not Mandarin. */
  public Syllable(String text, List<String> phonemes, int stress) {
    this(text, phonemes, stress, null);
  }
}
