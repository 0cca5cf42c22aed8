package io.songlens.composer.style;

/** Which notes of the key a style's tunes are made of. */
public enum MelodyScale {
  /** All seven. */
  FULL,
  /**
   * Five, without half steps: 1 2 3 5 6 in keys with a major third (the Chinese gong mode), 1 3 4 5
   * 7 in keys with a minor third (yu).
   */
  PENTATONIC
}
