package io.songlens.composer.song;

import io.songlens.composer.theory.ChordSymbol;

/**
 * A chord and how long it sounds.
 *
 * @param onset first tick
 * @param duration in ticks
 * @param chord the chord
 */
public record ChordEvent(int onset, int duration, ChordSymbol chord) {
  /** The tick at which the next chord may begin. */
  public int end() {
    return onset + duration;
  }
}
