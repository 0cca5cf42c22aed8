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
    pan(audio.left(), audio.right(), audio.frames(), pan);
  }

  /** The same with the first frames of two arrays. */
  static void pan(float[] left, float[] right, int frames, double pan) {
    if (pan == 0) {
      return;
    }
    double angle = Math.min(1, Math.abs(pan)) * StrictMath.PI / 2;
    float near = (float) StrictMath.sqrt(2 - StrictMath.pow(StrictMath.cos(angle), 2));
    float far = (float) StrictMath.cos(angle);
    scale(left, frames, pan > 0 ? far : near);
    scale(right, frames, pan > 0 ? near : far);
  }

  /** Folds both channels into the middle, in place: low notes are felt, not placed. */
  static void centre(float[] left, float[] right, int frames) {
    for (int i = 0; i < frames; i++) {
      float middle = (left[i] + right[i]) * 0.5f;
      left[i] = middle;
      right[i] = middle;
    }
  }

  private static void scale(float[] samples, int frames, float gain) {
    for (int i = 0; i < frames; i++) {
      samples[i] *= gain;
    }
  }
}
