package io.songlens.composer.song;

/** What can be done to a voice for the stage. */
public enum VocalEffect {
  /** All breath, no pitch. */
  WHISPER,
  /** Trembling and metallic, tuned to the song's key. */
  ROBOT,
  /** A very large, long hall. */
  CHOIR_HALL,
  /** Only what a telephone line lets through, a little overdriven. */
  TELEPHONE,
  /** One clear repetition at once, as from a wall. */
  SLAP_ECHO
}
