package io.songlens.composer.voice.measure;

import java.util.OptionalDouble;

/**
 * Where voicing sets in after a voiceless sound: the first glottal pulse of the unbroken row of
 * pulses that leads into the vowel, seen below 1 kHz where the noise of fricatives and bursts is
 * weak. Voicing can be told to within a period, 3 to 9 ms, no finer.
 */
public final class VoicingOnset {
  private static final int REACH_BACK = 48 * 100;
  private static final int REACH_ON = 48 * 70;
  private static final int SETTLED = 48 * 40;

  /** A pulse counts from 14 dB below the vowel's own. */
  private static final double THRESHOLD = 0.2;

  /** A gap of more periods than this breaks the row. */
  private static final double GAP_PERIODS = 1.4;

  private static final int HALF = 96;
  private static final double[] KERNEL = kernel();

  private VoicingOnset() {}

  /**
   * The frame at which voicing sets in, searched from 100 ms before to 40 ms after where it is
   * expected; empty where nothing is voiced after it or voicing never stopped.
   *
   * @param samples the sound
   * @param expected the frame at which the vowel should begin
   * @param hz the pitch at which it begins
   */
  public static OptionalDouble find(float[] samples, long expected, double hz) {
    int from = (int) Math.max(0, expected - REACH_BACK);
    int to = (int) Math.min(samples.length, expected + REACH_ON);
    int settled = (int) expected + SETTLED;
    if (to - settled < 1) {
      return OptionalDouble.empty();
    }
    double[] low = lowPassed(samples, from, to);
    double peak = 0;
    for (int i = settled - from - (int) (48_000 / hz); i < low.length; i++) {
      peak = Math.max(peak, low[Math.max(0, i)]);
    }
    int longestGap = (int) Math.round(GAP_PERIODS * 48_000 / hz);
    int earliest = -1;
    for (int i = settled - from; i >= 0; i--) {
      if (low[i] >= THRESHOLD * peak && peak > 1e-3) {
        earliest = i;
      } else if (earliest >= 0 && earliest - i > longestGap) {
        return OptionalDouble.of((double) from + earliest);
      }
    }
    return OptionalDouble.empty();
  }

  /** The magnitude of what lies below 1 kHz. */
  private static double[] lowPassed(float[] samples, int from, int to) {
    double[] low = new double[to - from];
    for (int i = 0; i < low.length; i++) {
      double sum = 0;
      int first = Math.max(-HALF, -(from + i));
      int last = Math.min(HALF, samples.length - 1 - from - i);
      for (int k = first; k <= last; k++) {
        sum += KERNEL[k + HALF] * samples[from + i + k];
      }
      low[i] = Math.abs(sum);
    }
    return low;
  }

  private static double[] kernel() {
    double[] kernel = new double[2 * HALF + 1];
    double total = 0;
    for (int k = -HALF; k <= HALF; k++) {
      double x = 2 * Math.PI * 1000.0 / 48_000 * k;
      double hann = 0.5 + 0.5 * StrictMath.cos(Math.PI * k / (HALF + 1));
      kernel[k + HALF] = hann * (k == 0 ? 1 : StrictMath.sin(x) / x);
      total += kernel[k + HALF];
    }
    for (int i = 0; i < kernel.length; i++) {
      kernel[i] /= total;
    }
    return kernel;
  }
}
