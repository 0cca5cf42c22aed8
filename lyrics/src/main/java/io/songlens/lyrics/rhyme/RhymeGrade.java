package io.songlens.lyrics.rhyme;

/** How well two words rhyme, after Pattison ("Songwriting: Essential Guide to Rhyming", 1991). */
public enum RhymeGrade {
  /** No shared stressed vowel, or the same word twice. */
  NONE,
  /** The stressed vowel is the same: "home" and "rose". */
  ASSONANCE,
  /**
   * Same vowel and kindred consonants: "home" and "stone"; or the same onset too: "light",
   * "delight".
   */
  FAMILY,
  /** Same sounds from the stressed vowel on, another onset: "home" and "foam". */
  PERFECT;

  /** Whether this is the grade or better. */
  public boolean atLeast(RhymeGrade other) {
    return compareTo(other) >= 0;
  }
}
