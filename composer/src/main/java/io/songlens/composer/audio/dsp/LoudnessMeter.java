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

  private LoudnessMeter() {}

  /** Measures a sound in steps of 100 ms; the sound is not changed. */
  public static LoudnessBlocks measure(StereoAudio audio) {
    LoudnessMeter meter = new LoudnessMeter();
    double[] power = new double[audio.frames() / STEP];
    for (int i = 0; i < power.length; i++) {
      power[i] = meter.power(audio, i * STEP);
    }
    return new LoudnessBlocks(power);
  }

  private double power(StereoAudio audio, int start) {
    System.arraycopy(audio.left(), start, left, 0, STEP);
    System.arraycopy(audio.right(), start, right, 0, STEP);
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
