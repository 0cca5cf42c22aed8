package io.songlens.composer.audio.synth;

import io.songlens.composer.song.SongPlan;

/**
 * A delay, attack, hold, decay, sustain and release (SoundFont 2.04, section 9.1.7). It is a
 * function of time: where it stands at a frame depends on nothing else.
 *
 * @param attackFrom frame at which it begins to rise from 0
 * @param holdFrom frame at which it reaches 1
 * @param decayFrom frame at which it begins to fall
 * @param decayFrames how long it would fall to 0
 * @param sustain where it stays, 0..1
 * @param releaseFrames how long it would fall from 1 to 0 once released
 */
record Envelope(
    double attackFrom,
    double holdFrom,
    double decayFrom,
    double decayFrames,
    double sustain,
    double releaseFrames) {

  /** An envelope of times in timecents. */
  static Envelope of(
      double delay, double attack, double hold, double decay, double sustain, double release) {
    double attackFrom = frames(delay);
    double holdFrom = attackFrom + frames(attack);
    return new Envelope(
        attackFrom,
        holdFrom,
        holdFrom + frames(hold),
        Math.max(1, frames(decay)),
        Math.max(0, Math.min(1, sustain)),
        releaseFrames(release));
  }

  /** How long a release of so many timecents takes from 1 to 0. */
  static double releaseFrames(double timecents) {
    return Math.max(1, frames(timecents));
  }

  private static double frames(double timecents) {
    return Scale.seconds(timecents) * SongPlan.SAMPLE_RATE_HZ;
  }

  boolean isRising(double frame) {
    return frame < holdFrom;
  }

  /** Where it stands while the key is held: linear from 0 to 1 while it rises. */
  double held(double frame) {
    if (frame < attackFrom) {
      return 0;
    }
    if (frame < holdFrom) {
      return (frame - attackFrom) / (holdFrom - attackFrom);
    }
    return frame < decayFrom ? 1 : Math.max(sustain, 1 - (frame - decayFrom) / decayFrames);
  }

  /** Where it stands after it was let go at a height. */
  double released(double height, double framesSince) {
    return Math.max(0, height - framesSince / releaseFrames);
  }
}
