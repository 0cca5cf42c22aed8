package io.songlens.composer.voice.measure;

/**
 * The place where a sound jumps most from one sample to the next, for its surroundings.
 *
 * @param frame where it is
 * @param jump the difference of the two samples; full scale is 1
 * @param ratio the jump beside the root mean square of the signal in the 10 ms around it; noise
 *     reaches 6, a pulse train of one sample a period 10 or more
 */
public record Click(long frame, double jump, double ratio) {
  private static final int REACH = 240;

  /** -60 dBFS: what is quieter around a jump is taken for this loud. */
  private static final double QUIET = 1e-3;

  /** The worst between two frames, {@code from} at least 1. */
  public static Click worst(float[] samples, long from, long to) {
    Click worst = new Click(from, 0, 0);
    double power = 0;
    int first = (int) Math.max(0, from - REACH);
    for (int i = first; i < Math.min(samples.length, from + REACH); i++) {
      power += (double) samples[i] * samples[i];
    }
    for (int i = (int) from; i < Math.min(to, samples.length); i++) {
      double jump = Math.abs(samples[i] - samples[i - 1]);
      double rms = StrictMath.sqrt(Math.max(0, power) / (2 * REACH));
      double ratio = jump / Math.max(QUIET, rms);
      if (ratio > worst.ratio) {
        worst = new Click(i, jump, ratio);
      }
      power += square(samples, i + REACH) - square(samples, i - REACH);
    }
    return worst;
  }

  private static double square(float[] samples, int i) {
    return i < 0 || i >= samples.length ? 0 : (double) samples[i] * samples[i];
  }
}
