package io.songlens.composer.style;

import io.songlens.composer.song.Syllable;
import java.util.List;

/** What is sung without words. */
public enum Vowel {
  /** Open and bright. */
  AH("AA"),
  /** Closed and soft. */
  OOH("UW");

  private final String phoneme;

  Vowel(String phoneme) {
    this.phoneme = phoneme;
  }

  /** The word musicians use: "ah". */
  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The vowel as a syllable. */
  public Syllable syllable() {
    return new Syllable(label(), List.of(phoneme), 1);
  }
}
