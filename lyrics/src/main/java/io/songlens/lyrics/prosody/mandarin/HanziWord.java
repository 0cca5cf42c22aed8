package io.songlens.lyrics.prosody.mandarin;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A Mandarin word as the line uses it.
 *
 * @param partOfSpeech the tagger's letters: v verb, n noun, r pronoun, u particle, ...
 * @param syllables at least one
 */
public record HanziWord(String partOfSpeech, List<HanziSyllable> syllables) {
  public HanziWord {
    syllables = List.copyOf(syllables);
  }

  /** Its characters. */
  public String text() {
    return syllables.stream().map(HanziSyllable::text).collect(Collectors.joining());
  }
}
