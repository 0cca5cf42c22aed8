package io.songlens.composer.voice.measure;

import io.songlens.composer.voice.Phone;
import org.jspecify.annotations.Nullable;

/**
 * A written note and the vowel that the plan sings on it.
 *
 * @param noteIndex the note's place in the melody
 * @param midi the written pitch
 * @param noteStart the frame at which the note is written
 * @param noteEnd the frame at which it ends or the next note begins, whichever is first
 * @param vowel the sound that is held
 * @param before the sound before the vowel; null at a phrase's start and inside a melisma
 * @param vowelStart the first frame of the vowel on this note
 * @param vowelEnd the frame after its last
 * @param beginsVowel whether the vowel begins on this note; false inside a melisma
 * @param leadsOn whether the phrase goes on with another note, to which the voice may glide
 */
public record SungVowel(
    int noteIndex,
    int midi,
    long noteStart,
    long noteEnd,
    Phone vowel,
    @Nullable Phone before,
    long vowelStart,
    long vowelEnd,
    boolean beginsVowel,
    boolean leadsOn) {
  static final double STEADY_FROM = 0.25;
  static final double STEADY_TO = 0.7;

  /** 20 ms: what is measured at a moment comes from that far around it. */
  static final long MARGIN = 960;

  /** Where the steady part begins: a quarter into the vowel as it is held on this note. */
  public long steadyStart() {
    return vowelStart + Math.max(MARGIN, Math.round(STEADY_FROM * (vowelEnd - vowelStart)));
  }

  /**
   * Where it ends: at 70 % of the vowel, before what is let go; before {@link #steadyStart} if the
   * vowel is too short.
   */
  public long steadyEnd() {
    return Math.min(
        vowelEnd - MARGIN, vowelStart + Math.round(STEADY_TO * (vowelEnd - vowelStart)));
  }

  /** How far the planned vowel is from where it is written, in ms; positive is late. */
  public double plannedLatenessMs() {
    return (vowelStart - noteStart) / 48.0;
  }

  /** Whether the vocal folds rest before the vowel, so that its onset can be heard. */
  public boolean followsVoiceless() {
    return beginsVowel && before != null && before != Phone.PAUSE && !before.voiced();
  }
}
