package io.songlens.composer.audio.dsp;

import io.songlens.composer.song.SongPlan;

/**
 * The coefficients of a second-order filter at 48 kHz, normalised so that a0 is 1. The shapes are
 * those of Robert Bristow-Johnson, "Cookbook formulae for audio EQ biquad filter coefficients".
 *
 * @param b0 feed-forward, no delay
 * @param b1 feed-forward, one frame
 * @param b2 feed-forward, two frames
 * @param a1 feedback, one frame
 * @param a2 feedback, two frames
 */
public record Biquad(double b0, double b1, double b2, double a1, double a2) {
  /** The Q of a second-order Butterworth filter. */
  public static final double BUTTERWORTH_Q = 0.7071067811865476;

  /** Passes what is above the cutoff, falling 12 dB an octave below it. */
  public static Biquad highPass(double cutoffHz, double q) {
    double cos = StrictMath.cos(omega(cutoffHz));
    return normalised((1 + cos) / 2, -(1 + cos), (1 + cos) / 2, cookbookAlpha(cutoffHz, q), cos);
  }

  /** Passes what is below the cutoff, falling 12 dB an octave above it. */
  public static Biquad lowPass(double cutoffHz, double q) {
    double cos = StrictMath.cos(omega(cutoffHz));
    return normalised((1 - cos) / 2, 1 - cos, (1 - cos) / 2, cookbookAlpha(cutoffHz, q), cos);
  }

  /** Passes a band; nothing is changed at its centre. */
  public static Biquad bandPass(double centreHz, double q) {
    double alpha = cookbookAlpha(centreHz, q);
    return normalised(alpha, 0, -alpha, alpha, StrictMath.cos(omega(centreHz)));
  }

  /** Raises or lowers a band around a centre frequency. */
  public static Biquad peak(double centreHz, double q, double gainDb) {
    double cos = StrictMath.cos(omega(centreHz));
    double alpha = cookbookAlpha(centreHz, q);
    double a = shelfAmplitude(gainDb);
    return normalised(1 + alpha * a, -2 * cos, 1 - alpha * a, alpha / a, cos);
  }

  /** Raises or lowers what is below a frequency, which itself gets half the gain. */
  public static Biquad lowShelf(double midpointHz, double gainDb) {
    return shelf(midpointHz, gainDb, -1.0);
  }

  /** Raises or lowers what is above a frequency, which itself gets half the gain. */
  public static Biquad highShelf(double midpointHz, double gainDb) {
    return shelf(midpointHz, gainDb, 1.0);
  }

  /** The filter's gain at a frequency, in dB. */
  public double gainDb(double hz) {
    double w = omega(hz);
    double re1 = StrictMath.cos(w);
    double im1 = -StrictMath.sin(w);
    double re2 = StrictMath.cos(2 * w);
    double im2 = -StrictMath.sin(2 * w);
    double numerator = StrictMath.hypot(b0 + b1 * re1 + b2 * re2, b1 * im1 + b2 * im2);
    double denominator = StrictMath.hypot(1 + a1 * re1 + a2 * re2, a1 * im1 + a2 * im2);
    return Decibels.fromGain(numerator / denominator);
  }

  private static Biquad shelf(double midpointHz, double gainDb, double sign) {
    double cos = StrictMath.cos(omega(midpointHz));
    double a = shelfAmplitude(gainDb);
    double slope = 2 * StrictMath.sqrt(a) * cookbookAlpha(midpointHz, BUTTERWORTH_Q);
    double tilt = sign * (a - 1) * cos;
    double a0 = a + 1 - tilt + slope;
    return new Biquad(
        a * (a + 1 + tilt + slope) / a0,
        -sign * 2 * a * (a - 1 + sign * (a + 1) * cos) / a0,
        a * (a + 1 + tilt - slope) / a0,
        sign * 2 * (a - 1 - sign * (a + 1) * cos) / a0,
        (a + 1 - tilt - slope) / a0);
  }

  private static Biquad normalised(double b0, double b1, double b2, double alpha, double cos) {
    double a0 = 1 + alpha;
    return new Biquad(b0 / a0, b1 / a0, b2 / a0, -2 * cos / a0, (1 - alpha) / a0);
  }

  private static double omega(double hz) {
    return 2 * StrictMath.PI * hz / SongPlan.SAMPLE_RATE_HZ;
  }

  private static double cookbookAlpha(double hz, double q) {
    return StrictMath.sin(omega(hz)) / (2 * q);
  }

  private static double shelfAmplitude(double gainDb) {
    return StrictMath.pow(10.0, gainDb / 40.0);
  }
}
