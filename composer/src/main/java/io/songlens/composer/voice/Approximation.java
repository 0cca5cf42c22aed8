package io.songlens.composer.voice;

/**
 * Exponential and trigonometric functions for synthesis loops: a fifth of StrictMath's time and,
 * being made of plain arithmetic and StrictMath tables alone, the same on every Java.
 */
final class Approximation {
  private static final int TABLE_SIZE = 8192;
  private static final int TABLE_MASK = TABLE_SIZE - 1;
  private static final double STEPS_PER_RADIAN = TABLE_SIZE / (2 * Math.PI);
  private static final float[] SINE = new float[TABLE_SIZE + 1];

  private static final double LN_2 = StrictMath.log(2);
  private static final double NEPERS_PER_DB = StrictMath.log(10) / 20;

  static {
    for (int i = 0; i <= TABLE_SIZE; i++) {
      SINE[i] = (float) StrictMath.sin(2 * Math.PI * i / TABLE_SIZE);
    }
  }

  private Approximation() {}

  /** The sine, within 1.5e-7; the argument within a million radians. */
  static double sin(double radians) {
    double position = radians * STEPS_PER_RADIAN;
    double floor = Math.floor(position);
    int index = (int) floor & TABLE_MASK;
    return SINE[index] + (position - floor) * (SINE[index + 1] - SINE[index]);
  }

  /** The cosine, as exact as {@link #sin}. */
  static double cos(double radians) {
    return sin(radians + Math.PI / 2);
  }

  /** The exponential, within 1e-7 of its value; the argument between -700 and 700. */
  static double exp(double x) {
    double clamped = Math.max(-700, Math.min(700, x));
    double exponent = Math.rint(clamped / LN_2);
    double r = clamped - exponent * LN_2;
    double series =
        1
            + r
                * (1
                    + r
                        * (1.0 / 2
                            + r
                                * (1.0 / 6
                                    + r
                                        * (1.0 / 24
                                            + r * (1.0 / 120 + r * (1.0 / 720 + r / 5040))))));
    return series * Double.longBitsToDouble(((long) exponent + 1023) << 52);
  }

  /** An amplitude factor from decibels. */
  static double fromDb(double db) {
    return exp(db * NEPERS_PER_DB);
  }
}
