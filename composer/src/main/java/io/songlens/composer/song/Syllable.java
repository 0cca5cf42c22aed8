package io.songlens.composer.song;

import java.util.List;

/**
 * One sung syllable.
 *
 * @param text its letters as printed, without hyphens: "gold" and "en"
 * @param phonemes its sounds in ARPAbet without stress digits: "G", "OW", "L"; exactly one is a
 *     vowel. Mandarin adds the vowels "UU" (路) and "EO" (歌)
 * @param stress lexical stress: 1 primary, 2 secondary, 0 none
 */
public record Syllable(String text, List<String> phonemes, int stress) {
  public Syllable {
    phonemes = List.copyOf(phonemes);
  }
}
