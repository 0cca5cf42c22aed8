package io.songlens.composer.audio.encode;

import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.audio.dsp.Decibels;

/**
 * How like two sounds are, frame by frame.
 *
 * @param correlation 1 for the same but for the level
 * @param levelDb how much louder the second is
 */
record Likeness(double correlation, double levelDb) {
  static Likeness of(StereoAudio first, StereoAudio second) {
    double product = 0;
    double firstPower = 0;
    double secondPower = 0;
    for (int i = 0; i < first.frames(); i++) {
      double l = first.left()[i];
      double r = first.right()[i];
      product += l * second.left()[i] + r * second.right()[i];
      firstPower += l * l + r * r;
      secondPower += second.left()[i] * (double) second.left()[i];
      secondPower += second.right()[i] * (double) second.right()[i];
    }
    return new Likeness(
        product / StrictMath.sqrt(firstPower * secondPower),
        Decibels.fromPower(secondPower / firstPower));
  }
}
