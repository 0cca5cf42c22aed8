package io.songlens.composer.song;

import io.songlens.composer.theory.Pitch;
import org.jspecify.annotations.Nullable;

/**
 * A note of the voice.
 *
 * @param onset the tick on which the syllable's vowel begins
 * @param duration ticks it is held, at least 1
 * @param pitch its pitch
 * @param velocity 1..127
 * @param syllable what is sung; null when the note continues the syllable before it (a melisma)
 * @param startsWord whether the syllable is its word's first
 * @param endsWord whether the syllable is its word's last
 * @param line the line it belongs to, counted from 0 through the whole song
 * @param endsLine whether it is the last note of its line, so that a breath may follow
 */
public record SungNote(
    int onset,
    int duration,
    Pitch pitch,
    int velocity,
    @Nullable Syllable syllable,
    boolean startsWord,
    boolean endsWord,
    int line,
    boolean endsLine) {
  /** The same note at another pitch. */
  public SungNote at(Pitch other) {
    return new SungNote(
        onset, duration, other, velocity, syllable, startsWord, endsWord, line, endsLine);
  }

  /** The tick at which the note is released. */
  public int end() {
    return onset + duration;
  }
}
