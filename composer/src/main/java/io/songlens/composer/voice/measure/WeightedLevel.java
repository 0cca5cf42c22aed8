package io.songlens.composer.voice.measure;

/**
 * The level of a sound as the ear weighs it: the K-weighting of ITU-R BS.1770-4, annex 1, whose
 * coefficients the recommendation gives for 48 kHz.
 */
public final class WeightedLevel {
  private static final double[] SHELF = {
    1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585
  };
  private static final double[] HIGH_PASS = {1, -2, 1, -1.99004745483398, 0.99007225036621};
  private static final double FLOOR = 1e-12;

  private final float[] weighted;

  private WeightedLevel(float[] weighted) {
    this.weighted = weighted;
  }

  /** Weighs a sound, which is not changed. */
  public static WeightedLevel of(float[] samples) {
    return new WeightedLevel(filter(filter(samples, SHELF), HIGH_PASS));
  }

  /**
   * The mean level between two frames in dB; 0 is a square wave of full scale in mid-range.
   *
   * @param from the first frame
   * @param to the frame after the last, greater than {@code from}
   */
  public double db(long from, long to) {
    double power = 0;
    for (int i = (int) from; i < to; i++) {
      power += (double) weighted[i] * weighted[i];
    }
    return 10 * StrictMath.log10(power / (to - from) + FLOOR);
  }

  private static float[] filter(float[] in, double[] c) {
    float[] out = new float[in.length];
    double x1 = 0;
    double x2 = 0;
    double y1 = 0;
    double y2 = 0;
    for (int i = 0; i < in.length; i++) {
      double y = c[0] * in[i] + c[1] * x1 + c[2] * x2 - c[3] * y1 - c[4] * y2;
      x2 = x1;
      x1 = in[i];
      y2 = y1;
      y1 = y;
      out[i] = (float) y;
    }
    return out;
  }
}
