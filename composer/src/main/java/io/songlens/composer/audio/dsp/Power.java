package io.songlens.composer.audio.dsp;

import io.songlens.composer.audio.StereoAudio;

/** Mean power of a sound, to keep its level through an effect. */
final class Power {
  private Power() {}

  static double of(StereoAudio audio) {
    double sum = 0;
    for (int i = 0; i < audio.frames(); i++) {
      sum += audio.left()[i] * audio.left()[i] + audio.right()[i] * audio.right()[i];
    }
    return audio.frames() == 0 ? 0 : sum / (2.0 * audio.frames());
  }

  /** Brings a sound to a power, in place; silence stays silent. */
  static void match(StereoAudio audio, double wanted) {
    double now = of(audio);
    if (now > 0) {
      audio.scale((float) StrictMath.sqrt(wanted / now));
    }
  }
}
