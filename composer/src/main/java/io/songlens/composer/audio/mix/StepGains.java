package io.songlens.composer.audio.mix;

import io.songlens.composer.audio.dsp.Decibels;
import io.songlens.composer.audio.dsp.LoudnessBlocks;
import java.util.function.IntToDoubleFunction;

/** A gain that is given every 100 ms and moves in a straight line between. */
final class StepGains {
  private static final int STEP = LoudnessBlocks.STEP_FRAMES;

  private StepGains() {}

  /**
   * Applies a gain to some frames in place.
   *
   * @param fromStep which step of 100 ms the first frame begins
   * @param gainDb the gain at the beginning of a step
   */
  static void apply(
      float[] left, float[] right, int frames, int fromStep, IntToDoubleFunction gainDb) {
    float from = gain(gainDb, fromStep);
    for (int start = 0; start < frames; start += STEP) {
      float to = gain(gainDb, fromStep + start / STEP + 1);
      int end = Math.min(frames, start + STEP);
      if (from != 1f || to != 1f) {
        for (int i = start; i < end; i++) {
          float gain = from + (to - from) * (i - start) / STEP;
          left[i] *= gain;
          right[i] *= gain;
        }
      }
      from = to;
    }
  }

  private static float gain(IntToDoubleFunction gainDb, int step) {
    double db = gainDb.applyAsDouble(step);
    return db == 0 ? 1f : (float) Decibels.toGain(db);
  }
}
