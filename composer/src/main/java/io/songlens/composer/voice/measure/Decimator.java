package io.songlens.composer.voice.measure;

/**
 * Brings 48 kHz down to 16 kHz: a windowed-sinc low-pass (Oppenheim and Schafer, "Discrete-Time
 * Signal Processing", section 7.5) without delay, then every third sample. Flat to 6.5 kHz, 70 dB
 * down from 9 kHz.
 */
public final class Decimator {
  /** How many frames become one. */
  public static final int FACTOR = 3;

  private static final int HALF = 60;
  private static final float[] FULL = kernel(7500);

  /** Low enough for what is left to change little from one sample to the next. */
  private static final float[] SMOOTH = kernel(3000);

  private Decimator() {}

  /**
   * A part of a sound at a third of its rate. What lies outside the sound counts as silence.
   *
   * @param samples the sound
   * @param from the frame that becomes the first; may be negative
   * @param to the frame after the last; may lie past the end
   */
  public static float[] decimate(float[] samples, long from, long to) {
    return decimate(samples, from, to, FULL);
  }

  /** The same of what lies below 3 kHz, where minima between samples can be told. */
  static float[] smoothed(float[] samples, long from, long to) {
    return decimate(samples, from, to, SMOOTH);
  }

  private static float[] decimate(float[] samples, long from, long to, float[] kernel) {
    float[] out = new float[Math.toIntExact((to - from + FACTOR - 1) / FACTOR)];
    for (int i = 0; i < out.length; i++) {
      long centre = from + (long) i * FACTOR;
      int first = (int) Math.max(-HALF, -centre);
      int last = (int) Math.min(HALF, samples.length - 1 - centre);
      float sum = 0;
      for (int k = first; k <= last; k++) {
        sum += kernel[k + HALF] * samples[(int) centre + k];
      }
      out[i] = sum;
    }
    return out;
  }

  private static float[] kernel(double cutoffHz) {
    double[] kernel = new double[2 * HALF + 1];
    double sum = 0;
    for (int k = -HALF; k <= HALF; k++) {
      double x = 2 * Math.PI * cutoffHz / 48_000 * k;
      double sinc = k == 0 ? 1 : StrictMath.sin(x) / x;
      double place = Math.PI * (k + HALF + 1) / (HALF + 1);
      double blackman = 0.42 - 0.5 * StrictMath.cos(place) + 0.08 * StrictMath.cos(2 * place);
      kernel[k + HALF] = sinc * blackman;
      sum += kernel[k + HALF];
    }
    float[] scaled = new float[kernel.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = (float) (kernel[i] / sum);
    }
    return scaled;
  }
}
