package io.songlens.lyrics.check;

/** Something a line could do better, or must. */
public enum Issue {
  /** More or fewer syllables than the melody can carry. */
  SYLLABLES(true, "does not fit the melody's number of syllables"),
  /** Not written in Latin letters, or nothing to sing. */
  LANGUAGE(true, "is not written in English letters"),
  /** A word that does not belong in a song for everyone. */
  PROFANITY(true, "contains a word we do not sing"),
  /** Longer in print than a line can be. */
  TOO_LONG(true, "is too long"),
  /** In a Mandarin song: letters or signs that are no Chinese characters. */
  CHARACTERS(false, "is not wholly written in Chinese characters"),
  /** A word that is to be avoided. */
  AVOIDED(false, "says a word that is to be avoided"),
  /** Too few of the stresses fall on their beats. */
  STRESS(false, "puts stresses off the beat"),
  /** The rhyme scheme asks for a rhyme that is not there. */
  RHYME(false, "does not rhyme where the scheme asks for it"),
  /** A word rhymed with itself. */
  SAME_WORD_RHYME(false, "rhymes a word with itself"),
  /** A line sung before in the song outside its own chorus. */
  REPEATED_LINE(false, "repeats an earlier line"),
  /** Subject and verb, or article and noun, do not agree; or a small word stands twice. */
  GRAMMAR(false, "has a slip of grammar"),
  /** "You" becomes "she" within a stanza. */
  PERSON(false, "speaks about somebody else than the lines before"),
  /** A stanza that went from one tense to the other goes back. */
  TENSE(false, "goes back to an earlier tense");

  private final boolean hard;
  private final String text;

  Issue(boolean hard, String text) {
    this.hard = hard;
    this.text = text;
  }

  /** Whether the line cannot be sung as it is. */
  public boolean hard() {
    return hard;
  }

  /** What to tell the user, after "This line ". */
  public String text() {
    return text;
  }
}
