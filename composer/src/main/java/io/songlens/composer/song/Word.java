package io.songlens.composer.song;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A word of a lyric.
 *
 * @param text the word as printed, punctuation included: "sea,"
 * @param syllables at least one
 */
public record Word(String text, List<Syllable> syllables) {
  public Word {
    syllables = List.copyOf(syllables);
    if (syllables.isEmpty()) {
      throw new IllegalArgumentException("The word " + text + " has no syllable");
    }
  }

  /** The word's sounds in ARPAbet, space-separated. */
  public String pronunciation() {
    return syllables.stream()
        .flatMap(syllable -> syllable.phonemes().stream())
        .collect(Collectors.joining(" "));
  }
}
