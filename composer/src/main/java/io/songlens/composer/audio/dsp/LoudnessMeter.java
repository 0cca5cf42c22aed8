package io.songlens.composer.audio.dsp;

import io.songlens.composer.audio.StereoAudio;
import java.util.List;

/**
 * Measures loudness as ITU-R BS.1770-4, annex 1, has it: K-weighting is a shelf for the head's
 * acoustics and a high-pass, with the standard's own coefficients, which are given for 48 kHz.
 */
public final class LoudnessMeter {
  static final Biquad SHELF =
      new Biquad(
          1.53512485958697,
          -2.69169618940638,
          1.19839281085285,
          -1.69065929318241,
          0.73248077421585);
  static final Biquad HIGH_PASS = new Biquad(1.0, -2.0, 1.0, -1.99004745483398, 0.99007225036621);

  private static final int STEP = LoudnessBlocks.STEP_FRAMES;

  private final StereoFilter weighting = new StereoFilter(List.of(SHELF, HIGH_PASS));
  private final float[] left = new float[STEP];
  private final float[] right = new float[STEP];

  private final double[] powers;
  private int steps;

  /** A meter for a sound of so many frames, which is fed with it block by block. */
  public LoudnessMeter(int frames) {
    this.powers = new double[frames / STEP];
  }

  /** Measures a sound in steps of 100 ms; the sound is not changed. */
  public static LoudnessBlocks measure(StereoAudio audio) {
    LoudnessMeter meter = new LoudnessMeter(audio.frames());
    meter.add(audio.left(), audio.right(), 0, audio.frames());
    return meter.blocks();
  }

  /**
   * Measures the next frames, which are not changed.
   *
   * @param from the first of them in the arrays
   * @param to the one after the last; what is left of a step of 100 ms is not measured, so that all
   *     blocks but the last are to be whole steps
   */
  public void add(float[] left, float[] right, int from, int to) {
    for (int start = from; start + STEP <= to; start += STEP) {
      powers[steps++] = power(left, right, start);
    }
  }

  /** What was measured so far, silence for the rest. */
  public LoudnessBlocks blocks() {
    return new LoudnessBlocks(powers.clone());
  }

  private double power(float[] soundLeft, float[] soundRight, int start) {
    System.arraycopy(soundLeft, start, left, 0, STEP);
    System.arraycopy(soundRight, start, right, 0, STEP);
    weighting.process(left, right, 0, STEP);
    double sumLeft = 0;
    double sumRight = 0;
    for (int i = 0; i < STEP; i++) {
      sumLeft += (double) left[i] * left[i];
      sumRight += (double) right[i] * right[i];
    }
    return (sumLeft + sumRight) / STEP;
  }
}
