package io.songlens.composer.voice;

/** How a phone is articulated. */
public enum Manner {
  PAUSE,
  VOWEL,
  /** A vowel that glides; the singer holds its first part. */
  DIPHTHONG,
  PLOSIVE,
  AFFRICATE,
  FRICATIVE,
  NASAL,
  /** Liquids and glides. */
  APPROXIMANT;

  /** Whether a syllable can be held on it. */
  public boolean isVowel() {
    return this == VOWEL || this == DIPHTHONG;
  }

  /** Whether the air stream is blocked or made turbulent. */
  public boolean isObstruent() {
    return this == PLOSIVE || this == AFFRICATE || this == FRICATIVE;
  }
}
