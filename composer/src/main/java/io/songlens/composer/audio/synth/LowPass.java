package io.songlens.composer.audio.synth;

import io.songlens.composer.song.SongPlan;

/**
 * A resonant low-pass of second order (R. Bristow-Johnson, "Cookbook formulae for audio EQ biquad
 * filter coefficients"), in the transposed direct form II. As in SoundFonts, its resonance does not
 * raise the level as a whole.
 */
final class LowPass {
  /** Above this, in cents, nothing is heard of a filter without resonance. */
  static final double OPEN_CENTS = 13_500;

  private static final double LOWEST_CENTS = 1_500;
  private static final double HIGHEST_HZ = 0.45 * SongPlan.SAMPLE_RATE_HZ;

  private final double q;
  private final double gain;
  private double cutoffCents = Double.NaN;
  private float b0;
  private float b1;
  private float a1;
  private float a2;
  private float first;
  private float second;
  private float otherFirst;
  private float otherSecond;

  /** A filter with a resonance in centibels. */
  LowPass(double centibels) {
    double decibels = Math.max(0, Math.min(960, centibels)) / 10;
    this.q = StrictMath.pow(10, (decibels - 3.01) / 20);
    this.gain = StrictMath.pow(10, -decibels / 40);
  }

  void tune(double cents) {
    double wanted = Math.max(LOWEST_CENTS, Math.min(OPEN_CENTS, cents));
    if (wanted == cutoffCents) {
      return;
    }
    cutoffCents = wanted;
    double omega =
        2 * StrictMath.PI * Math.min(HIGHEST_HZ, Scale.hz(wanted)) / SongPlan.SAMPLE_RATE_HZ;
    double cosine = StrictMath.cos(omega);
    double alpha = StrictMath.sin(omega) / (2 * q);
    double a0 = 1 + alpha;
    b1 = (float) (gain * (1 - cosine) / a0);
    b0 = b1 / 2;
    a1 = (float) (-2 * cosine / a0);
    a2 = (float) ((1 - alpha) / a0);
  }

  void process(float[] samples, int count) {
    float z1 = first;
    float z2 = second;
    for (int i = 0; i < count; i++) {
      float in = samples[i];
      float out = b0 * in + z1;
      z1 = b1 * in - a1 * out + z2;
      z2 = b0 * in - a2 * out;
      samples[i] = out;
    }
    first = z1;
    second = z2;
  }

  /** Both channels at once, which a processor does in hardly more time than one. */
  void process(float[] samples, float[] others, int count) {
    float z1 = first;
    float z2 = second;
    float y1 = otherFirst;
    float y2 = otherSecond;
    for (int i = 0; i < count; i++) {
      float in = samples[i];
      float other = others[i];
      float out = b0 * in + z1;
      float otherOut = b0 * other + y1;
      z1 = b1 * in - a1 * out + z2;
      y1 = b1 * other - a1 * otherOut + y2;
      z2 = b0 * in - a2 * out;
      y2 = b0 * other - a2 * otherOut;
      samples[i] = out;
      others[i] = otherOut;
    }
    first = z1;
    second = z2;
    otherFirst = y1;
    otherSecond = y2;
  }
}
