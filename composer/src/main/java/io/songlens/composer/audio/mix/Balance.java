package io.songlens.composer.audio.mix;

import io.songlens.composer.audio.StereoAudio;

/** Places sounds between left and right. */
final class Balance {
  private Balance() {}

  /**
   * Moves a stereo sound sideways in place: the far channel falls by a cosine law and what it loses
   * is not folded over, so nothing is coloured. In the middle nothing changes.
   *
   * @param pan hard left -1 .. hard right 1
   */
  static void pan(StereoAudio audio, double pan) {
    if (pan == 0) {
      return;
    }
    double angle = Math.min(1, Math.abs(pan)) * StrictMath.PI / 2;
    float near = (float) StrictMath.sqrt(2 - StrictMath.pow(StrictMath.cos(angle), 2));
    float far = (float) StrictMath.cos(angle);
    scale(audio.left(), pan > 0 ? far : near);
    scale(audio.right(), pan > 0 ? near : far);
  }

  /** Folds both channels into the middle, in place: low notes are felt, not placed. */
  static void centre(StereoAudio audio) {
    for (int i = 0; i < audio.frames(); i++) {
      float middle = (audio.left()[i] + audio.right()[i]) * 0.5f;
      audio.left()[i] = middle;
      audio.right()[i] = middle;
    }
  }

  private static void scale(float[] samples, float gain) {
    for (int i = 0; i < samples.length; i++) {
      samples[i] *= gain;
    }
  }
}
