package io.songlens.composer.audio.mix;

import static io.songlens.composer.audio.dsp.Biquad.BUTTERWORTH_Q;

import io.songlens.composer.audio.dsp.Biquad;
import io.songlens.composer.audio.dsp.StereoFilter;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * The range from 1 to 4 kHz, where words are understood, and a dip that makes room in it. The dip
 * is linear, so that a band's sum and each of its stems may go through it alike. Not thread-safe.
 */
final class Presence {
  /** What to measure the range through; steep below it, where a voice is strongest. */
  static final List<Biquad> RANGE =
      List.of(
          Biquad.highPass(1_000, BUTTERWORTH_Q),
          Biquad.highPass(1_000, BUTTERWORTH_Q),
          Biquad.lowPass(4_000, BUTTERWORTH_Q));

  private static final Biquad BELL = Biquad.bandPass(1_600, 0.4);

  /** How much of the power in the range lies under the bell, in music that falls 3 dB an octave. */
  private static final double UNDER_BELL = 0.82;

  private final StereoFilter bell = new StereoFilter(List.of(BELL));
  private final float[] left = new float[InstrumentChannel.STEP_FRAMES];
  private final float[] right = new float[InstrumentChannel.STEP_FRAMES];

  /**
   * Takes power out of the range, or adds some, in place.
   *
   * @param fromStep which step of 100 ms the first frame begins
   * @param rangeDb what the range gains at the beginning of a step, -7 .. 6
   */
  void dip(
      float[] soundLeft,
      float[] soundRight,
      int frames,
      int fromStep,
      IntToDoubleFunction rangeDb) {
    int step = fromStep;
    for (int start = 0; start < frames; start += left.length) {
      int count = Math.min(left.length, frames - start);
      System.arraycopy(soundLeft, start, left, 0, count);
      System.arraycopy(soundRight, start, right, 0, count);
      bell.process(left, right, 0, count);
      float from = removed(rangeDb.applyAsDouble(step));
      float to = removed(rangeDb.applyAsDouble(++step));
      if (from != 0 || to != 0) {
        for (int i = 0; i < count; i++) {
          float share = from + (to - from) * i / left.length;
          soundLeft[start + i] -= share * left[i];
          soundRight[start + i] -= share * right[i];
        }
      }
    }
  }

  /**
   * What share of the bell to take away. A bell with real part equal to its power leaves 1 - c (1 -
   * g²) of the power where c lies under it and g is left of it.
   */
  private static float removed(double rangeDb) {
    if (rangeDb == 0) {
      return 0;
    }
    double left = StrictMath.pow(10, rangeDb / 10);
    return (float) (1 - StrictMath.sqrt(Math.max(0, 1 - (1 - left) / UNDER_BELL)));
  }
}
