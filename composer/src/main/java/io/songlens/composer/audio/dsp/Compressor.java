package io.songlens.composer.audio.dsp;

import io.songlens.composer.song.SongPlan;

/**
 * A feed-forward compressor with a soft knee, linked over both channels (Giannoulis, Massberg and
 * Reiss, "Digital dynamic range compressor design", JAES 60(6), 2012). Its detector measures power,
 * not peaks, over half the attack time. Gains are computed every {@value #STEP} frames, so
 * logarithms are rare, and joined by straight lines.
 *
 * @param thresholdDb level (RMS, dBFS) from which it acts
 * @param ratio input dB for one output dB above the threshold, 1 or more
 * @param kneeDb width of the soft transition
 * @param attackMs time constant when the level rises
 * @param releaseMs time constant when it falls
 */
public record Compressor(
    double thresholdDb, double ratio, double kneeDb, double attackMs, double releaseMs) {
  private static final int STEP = 32;
  private static final double INAUDIBLE = 1e-20;

  /** The same compressor with its threshold so many dB higher. */
  public Compressor above(double levelDb) {
    return new Compressor(thresholdDb + levelDb, ratio, kneeDb, attackMs, releaseMs);
  }

  /** Compresses both channels in place, without make-up gain. */
  public void process(float[] left, float[] right) {
    double attack = smoothing(attackMs);
    double release = smoothing(releaseMs);
    double detection = smoothing(attackMs / 2);
    double power = 0;
    double reduction = 0; // dB, not negative
    float gain = 1f;
    for (int start = 0; start < left.length; start += STEP) {
      int end = Math.min(left.length, start + STEP);
      double now = meanSquare(left, right, start, end);
      power = now + (power - now) * detection;
      double wanted = power < INAUDIBLE ? 0 : reductionDb(Decibels.fromPower(power));
      double inertia = wanted > reduction ? attack : release;
      reduction = wanted + (reduction - wanted) * inertia;
      float next = reduction < 1e-3 ? 1f : (float) Decibels.toGain(-reduction);
      if (gain != 1f || next != 1f) {
        ramp(left, right, start, end, gain, next);
      }
      gain = next;
    }
  }

  /** By how many dB a steady level is turned down. */
  public double reductionDb(double levelDb) {
    double over = levelDb - thresholdDb;
    double slope = 1 - 1 / ratio;
    if (2 * over <= -kneeDb) {
      return 0;
    }
    if (2 * over < kneeDb) {
      double into = over + kneeDb / 2;
      return slope * into * into / (2 * kneeDb);
    }
    return slope * over;
  }

  private static double meanSquare(float[] left, float[] right, int start, int end) {
    float sum = 0f;
    for (int i = start; i < end; i++) {
      sum += left[i] * left[i] + right[i] * right[i];
    }
    return sum / (2.0 * (end - start));
  }

  private static void ramp(float[] left, float[] right, int start, int end, float from, float to) {
    float slope = (to - from) / (end - start);
    for (int i = start; i < end; i++) {
      float gain = from + slope * (i - start);
      left[i] *= gain;
      right[i] *= gain;
    }
  }

  private static double smoothing(double timeMs) {
    return StrictMath.exp(-STEP / (timeMs / 1000.0 * SongPlan.SAMPLE_RATE_HZ));
  }
}
