package io.songlens.composer.song;

/** What a part does in the arrangement. */
public enum PartRole {
  /** Plays the melody where nobody sings. */
  LEAD,
  /** Answers or shadows the melody. */
  COUNTER,
  /** Repeats a short melodic figure over the chords. */
  RIFF,
  COMPING,
  PAD,
  BASS,
  DRUMS
}
