package io.songlens.composer.song;

/** What a part does in the arrangement. */
public enum PartRole {
  /** Plays the melody where nobody sings. */
  LEAD,
  /** Answers or shadows the melody. */
  COUNTER,
  COMPING,
  PAD,
  BASS,
  DRUMS
}
