package io.songlens.composer.audio.master;

import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.audio.dsp.Decibels;
import io.songlens.composer.audio.dsp.LoudnessBlocks;
import io.songlens.composer.audio.dsp.LoudnessMeter;
import io.songlens.composer.song.SongPlan;
import java.util.Arrays;

/**
 * A true-peak limiter that sees peaks {@value #LOOK_AHEAD_MS} ms ahead. The gain each peak needs is
 * held for the look-ahead (a sliding minimum), let go exponentially, and averaged over the
 * look-ahead: the mean of gains that all suffice suffices, and changes without a corner.
 */
final class Limiter {
  private static final int LOOK_AHEAD_MS = 5;
  private static final int LOOK_AHEAD = LOOK_AHEAD_MS * SongPlan.SAMPLE_RATE_HZ / 1000;
  private static final double RELEASE_MS = 90;
  private static final float RELEASE =
      (float) (1 - StrictMath.exp(-1000.0 / (RELEASE_MS * SongPlan.SAMPLE_RATE_HZ)));

  private final float ceiling;

  Limiter(double ceilingDb) {
    this.ceiling = (float) Decibels.toGain(ceilingDb);
  }

  /**
   * Takes a louder sound whose peaks stay under the ceiling.
   *
   * @param input the sound
   * @param peaks its true peak at each frame, linear
   * @param gain linear gain in front of the limiter
   * @param output takes the result; as long as the input, and may be the input
   */
  void apply(StereoAudio input, float[] peaks, float gain, StereoAudio output) {
    Gains gains = new Gains(peaks, gain);
    for (int i = 0; i < input.frames(); i++) {
      float factor = gains.next();
      output.left()[i] = input.left()[i] * factor;
      output.right()[i] = input.right()[i] * factor;
    }
  }

  /** The loudness of what {@link #apply} would give, which needs no memory to find out. */
  LoudnessBlocks loudness(StereoAudio input, float[] peaks, float gain) {
    Gains gains = new Gains(peaks, gain);
    LoudnessMeter meter = new LoudnessMeter(input.frames());
    float[] left = new float[LoudnessBlocks.STEP_FRAMES];
    float[] right = new float[LoudnessBlocks.STEP_FRAMES];
    for (int start = 0; start < input.frames(); start += left.length) {
      int count = Math.min(left.length, input.frames() - start);
      for (int i = 0; i < count; i++) {
        float factor = gains.next();
        left[i] = input.left()[start + i] * factor;
        right[i] = input.right()[start + i] * factor;
      }
      meter.add(left, right, 0, count);
    }
    return meter.blocks();
  }

  /** The gain at each frame, from the first to the last. */
  private final class Gains {
    private final float[] peaks;
    private final float gain;
    private final SlidingMinimum needed = new SlidingMinimum(LOOK_AHEAD + 2);
    private final float[] recent = new float[LOOK_AHEAD + 1];
    private double sum = recent.length;
    private int slot;
    private float held = 1f;
    private int ahead;

    Gains(float[] peaks, float gain) {
      this.peaks = peaks;
      this.gain = gain;
      Arrays.fill(recent, 1f);
      while (ahead < LOOK_AHEAD) {
        look();
      }
    }

    float next() {
      look();
      return gain * (float) (sum / recent.length);
    }

    private void look() {
      float peak = ahead < peaks.length ? peaks[ahead] * gain : 0f;
      ahead++;
      float minimum = needed.next(peak > ceiling ? ceiling / peak : 1f);
      held = minimum < held ? minimum : held + (minimum - held) * RELEASE;
      sum += held - recent[slot];
      recent[slot] = held;
      slot = slot + 1 == recent.length ? 0 : slot + 1;
    }
  }
}
