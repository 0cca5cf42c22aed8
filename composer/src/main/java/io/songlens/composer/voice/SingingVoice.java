package io.songlens.composer.voice;

import io.songlens.composer.song.VoiceStyle;

/** A singer. Implementations may be used from several threads at once. */
public interface SingingVoice {
  /**
   * Sings. The same plan and style give the same samples, always.
   *
   * @param plan what to sing
   * @param style formants, breath and tension; range, vibrato and portamento are already in the
   *     plan
   */
  SungVocal render(VocalPlan plan, VoiceStyle style);
}
