package io.songlens.composer.audio.dsp;

import io.songlens.composer.song.SongPlan;

/**
 * A {@link Compressor} at work, in place. It keeps its state between calls, so a song may pass
 * through it in blocks of a multiple of {@value #STEP} frames. Gains are computed once a step, so
 * logarithms are rare, and joined by straight lines. Not thread-safe.
 */
public final class Compression {
  /** Frames in a step. */
  public static final int STEP = 32;

  private static final double INAUDIBLE = 1e-20;

  private final Compressor compressor;
  private final double attack;
  private final double release;
  private final double detection;
  private double power;
  private double reductionDb; // not negative
  private float gain = 1f;

  public Compression(Compressor compressor) {
    this.compressor = compressor;
    this.attack = smoothing(compressor.attackMs());
    this.release = smoothing(compressor.releaseMs());
    this.detection = smoothing(compressor.attackMs() / 2);
  }

  /** Compresses both channels from one frame (included) to another (excluded). */
  public void process(float[] left, float[] right, int from, int to) {
    for (int start = from; start < to; start += STEP) {
      int end = Math.min(to, start + STEP);
      double now = meanSquare(left, right, start, end);
      power = now + (power - now) * detection;
      double wanted = power < INAUDIBLE ? 0 : compressor.reductionDb(Decibels.fromPower(power));
      double inertia = wanted > reductionDb ? attack : release;
      reductionDb = wanted + (reductionDb - wanted) * inertia;
      float next = reductionDb < 1e-3 ? 1f : (float) Decibels.toGain(-reductionDb);
      if (gain != 1f || next != 1f) {
        ramp(left, right, start, end, gain, next);
      }
      gain = next;
    }
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
