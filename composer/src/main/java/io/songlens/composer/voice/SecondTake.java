package io.songlens.composer.voice;

import io.songlens.composer.song.SeededRandom;

/**
 * The same phrase sung again, as in double tracking: a little late, a little out of tune, with
 * unsteadiness of its own.
 *
 * @param phrase the other take
 * @param delayFrames how late it is
 */
record SecondTake(VocalPhrase phrase, int delayFrames) {
  /** Level of the second take beside the first. */
  static final double LEVEL_DB = -7;

  private static final double DETUNE_CENTS = 6;
  private static final double DRIFT_CENTS = 5;

  static SecondTake of(VocalPhrase first) {
    SeededRandom random = first.seed().fork("second take").random();
    double detune = (random.chance(0.5) ? 1 : -1) * random.nextDouble(0.5, 1) * DETUNE_CENTS;
    int delay = Math.toIntExact(Phrasing.frames(random.nextDouble(14, 24)));
    Wander drift = new Wander(random, DRIFT_CENTS, 0.4);
    VocalPhrase phrase =
        new VocalPhrase(
            first.startFrame(),
            first.syllables(),
            first.phones(),
            first.f0Hz().map(hz -> hz * StrictMath.pow(2, (detune + drift.next()) / 1200)),
            first.levelDb(),
            first.breathiness(),
            null,
            first.seed().fork("second take"));
    return new SecondTake(phrase, delay);
  }
}
