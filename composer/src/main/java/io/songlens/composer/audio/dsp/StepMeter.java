package io.songlens.composer.audio.dsp;

import io.songlens.composer.audio.StereoAudio;
import java.util.List;

/**
 * Measures a sound's power behind some filters, in steps of 100 ms. It is fed block by block. Not
 * thread-safe.
 */
public final class StepMeter {
  private static final int STEP = LoudnessBlocks.STEP_FRAMES;

  private final StereoFilter weighting;
  private final float[] left = new float[STEP];
  private final float[] right = new float[STEP];
  private final double[] powers;
  private int steps;

  /** A meter for a sound of so many frames. */
  public StepMeter(List<Biquad> weighting, int frames) {
    this.weighting = new StereoFilter(weighting);
    this.powers = new double[frames / STEP];
  }

  /** Measures a whole sound, which is not changed, as {@link #powers} says. */
  public static double[] measure(List<Biquad> weighting, StereoAudio audio) {
    StepMeter meter = new StepMeter(weighting, audio.frames());
    meter.add(audio.left(), audio.right(), 0, audio.frames());
    return meter.powers();
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

  /**
   * The mean square of both channels together for each step measured so far; zero for the others.
   */
  public double[] powers() {
    return powers.clone();
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
