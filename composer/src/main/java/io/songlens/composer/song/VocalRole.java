package io.songlens.composer.song;

/** What a backing vocal does beside the lead. */
public enum VocalRole {
  /** Sings the lead's notes and words once more. */
  DOUBLE,
  /** Sings the lead's words a third or sixth away. */
  HARMONY,
  /** Holds chords on a vowel. */
  CHOIR,
  /** Answers in the lead's rests. */
  RESPONSE
}
