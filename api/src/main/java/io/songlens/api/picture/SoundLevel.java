package io.songlens.api.picture;

import io.songlens.composer.audio.StereoAudio;

/**
 * How loud a stretch of sound is.
 *
 * @param peak its highest sample, linear; 0 in silence
 * @param rms the square root of its mean power, linear
 */
record SoundLevel(double peak, double rms) {
  /**
   * The level between two frames.
   *
   * @param from the first
   * @param to the one after the last; silence if it is not after the first
   */
  static SoundLevel between(StereoAudio audio, int from, int to) {
    double peak = 0;
    double power = 0;
    for (int i = from; i < to; i++) {
      double l = audio.left()[i];
      double r = audio.right()[i];
      peak = Math.max(peak, Math.max(Math.abs(l), Math.abs(r)));
      power += (l * l + r * r) / 2;
    }
    return new SoundLevel(peak, to > from ? StrictMath.sqrt(power / (to - from)) : 0);
  }
}
