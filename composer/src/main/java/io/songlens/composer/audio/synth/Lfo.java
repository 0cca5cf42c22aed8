package io.songlens.composer.audio.synth;

import io.songlens.composer.song.SongPlan;

/**
 * A slow triangle wave from -1 to 1, which begins at 0, upwards, after a delay.
 *
 * @param delayFrames frames before it begins
 * @param hz its frequency
 */
record Lfo(double delayFrames, double hz) {
  static Lfo of(double delayTimecents, double frequencyCents) {
    return new Lfo(
        Scale.seconds(delayTimecents) * SongPlan.SAMPLE_RATE_HZ, Scale.hz(frequencyCents));
  }

  double at(double frame) {
    if (frame < delayFrames) {
      return 0;
    }
    double turns = (frame - delayFrames) * hz / SongPlan.SAMPLE_RATE_HZ + 0.75;
    double phase = turns - StrictMath.floor(turns);
    return 4 * Math.abs(phase - 0.5) - 1;
  }
}
