package io.songlens.composer.audio.dsp;

import io.songlens.composer.song.SongPlan;
import java.util.Arrays;
import java.util.function.DoublePredicate;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/**
 * K-weighted power over time. Powers of different sounds may be added: uncorrelated sounds mix that
 * way, so the loudness of a mix can be foretold from its stems.
 *
 * @param power mean square of both channels together, for each step of 100 ms
 */
@SuppressWarnings("ArrayRecordComponent")
public record LoudnessBlocks(double[] power) {
  /** Frames in a step of 100 ms. */
  public static final int STEP_FRAMES = SongPlan.SAMPLE_RATE_HZ / 10;

  /** What silence measures: the absolute gate. */
  public static final double SILENCE_LUFS = -70;

  private static final int STEPS_PER_BLOCK = 4; // 400 ms, overlapping by 75 %
  private static final double OFFSET_DB = -0.691;
  private static final double RELATIVE_GATE = 0.1; // -10 LU

  /** The loudness in LUFS of a K-weighted mean square. */
  public static double lufs(double power) {
    return Math.max(SILENCE_LUFS, OFFSET_DB + Decibels.fromPower(power));
  }

  /** Integrated loudness in LUFS with both gates of BS.1770-4; -70 for silence. */
  public double integratedLufs() {
    double[] blocks = gatingBlocks();
    double ungated = mean(blocks, block -> lufs(block) > SILENCE_LUFS);
    double gate = ungated * RELATIVE_GATE;
    return lufs(mean(blocks, block -> lufs(block) > SILENCE_LUFS && block > gate));
  }

  /**
   * In which steps the sound is present: those at most 10 LU below its integrated loudness, as the
   * relative gate has it.
   */
  public boolean[] present() {
    double gate = integratedLufs() - 10;
    boolean[] present = new boolean[power.length];
    for (int i = 0; i < power.length; i++) {
      double loudness = lufs(power[i]);
      present[i] = loudness > SILENCE_LUFS && loudness > gate;
    }
    return present;
  }

  /** Loudness in LUFS of the chosen steps together, without gating; -70 if there are none. */
  public double lufsOf(IntPredicate steps) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < power.length; i++) {
      if (steps.test(i)) {
        sum += power[i];
        count++;
      }
    }
    return count == 0 ? SILENCE_LUFS : lufs(sum / count);
  }

  /** The power of both sounds together. */
  public LoudnessBlocks plus(LoudnessBlocks other) {
    double[] sum = power.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += other.power[i];
    }
    return new LoudnessBlocks(sum);
  }

  /** The power after a gain in dB that may differ from step to step. */
  public LoudnessBlocks amplified(IntToDoubleFunction gainDb) {
    double[] amplified = new double[power.length];
    for (int i = 0; i < power.length; i++) {
      double gain = Decibels.toGain(gainDb.applyAsDouble(i));
      amplified[i] = power[i] * gain * gain;
    }
    return new LoudnessBlocks(amplified);
  }

  private double[] gatingBlocks() {
    if (power.length == 0) {
      return new double[0];
    }
    // A sound shorter than a block is a block by itself.
    int span = Math.min(STEPS_PER_BLOCK, power.length);
    double[] blocks = new double[power.length - span + 1];
    for (int i = 0; i < blocks.length; i++) {
      blocks[i] = Arrays.stream(power, i, i + span).sum() / span;
    }
    return blocks;
  }

  private static double mean(double[] values, DoublePredicate counts) {
    return Arrays.stream(values).filter(counts).average().orElse(0);
  }
}
