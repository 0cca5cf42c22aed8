package io.songlens.composer.listen;

import io.songlens.composer.audio.dsp.LoudnessBlocks;
import java.util.Arrays;

/**
 * Loudness range as EBU Tech 3342 (2016) has it: the loudness of every 3 s, without what is 20 LU
 * below the rest, from its 10th to its 95th percentile.
 */
final class LoudnessRange {
  private static final int STEPS = 30; // of 100 ms
  private static final double RELATIVE_GATE = 0.01; // -20 LU
  private static final double LOW = 0.10;
  private static final double HIGH = 0.95;

  private LoudnessRange() {}

  /** The range in LU; 0 for less than 3 s and for silence. */
  static double of(LoudnessBlocks blocks) {
    double[] loud =
        Arrays.stream(shortTerm(blocks.power()))
            .filter(power -> LoudnessBlocks.lufs(power) > LoudnessBlocks.SILENCE_LUFS)
            .toArray();
    double gate = RELATIVE_GATE * Arrays.stream(loud).average().orElse(0);
    double[] gated = Arrays.stream(loud).filter(power -> power >= gate).sorted().toArray();
    return gated.length == 0
        ? 0
        : LoudnessBlocks.lufs(at(gated, HIGH)) - LoudnessBlocks.lufs(at(gated, LOW));
  }

  private static double[] shortTerm(double[] power) {
    double[] windows = new double[Math.max(0, power.length - STEPS + 1)];
    for (int i = 0; i < windows.length; i++) {
      windows[i] = Arrays.stream(power, i, i + STEPS).average().orElse(0);
    }
    return windows;
  }

  private static double at(double[] sorted, double share) {
    return sorted[(int) Math.round((sorted.length - 1) * share)];
  }
}
