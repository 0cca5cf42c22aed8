package io.songlens.composer.audio.mix;

import io.songlens.composer.audio.dsp.LoudnessBlocks;

/** Gain from loudness to loudness. */
final class Levels {
  private static final double MAX_GAIN_DB = 40; // what is quieter than that is noise, not music

  private Levels() {}

  /** The gain in dB that brings a loudness to a target; 0 for silence. */
  static double gainDb(double lufs, double targetLufs) {
    return lufs <= LoudnessBlocks.SILENCE_LUFS ? 0 : Math.min(MAX_GAIN_DB, targetLufs - lufs);
  }
}
