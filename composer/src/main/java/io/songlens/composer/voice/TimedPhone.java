package io.songlens.composer.voice;

/**
 * A phone and when it sounds.
 *
 * @param phone the sound
 * @param startFrame its first audio frame, from the start of the song
 * @param endFrame the frame after its last
 * @param syllable index into {@link VocalPhrase#syllables()}; -1 for a pause
 */
public record TimedPhone(Phone phone, long startFrame, long endFrame, int syllable) {
  public TimedPhone {
    if (endFrame <= startFrame) {
      throw new IllegalArgumentException("A phone of no length: " + phone + " at " + startFrame);
    }
  }

  /** How long it lasts, in audio frames. */
  public long frames() {
    return endFrame - startFrame;
  }
}
