package io.songlens.composer.audio.master;

import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.audio.dsp.Decibels;
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
   * A louder copy whose peaks stay under the ceiling.
   *
   * @param input the sound
   * @param peaks its true peak at each frame, linear
   * @param gain linear gain in front of the limiter
   * @param output takes the result; as long as the input
   */
  void apply(StereoAudio input, float[] peaks, float gain, StereoAudio output) {
    int frames = input.frames();
    SlidingMinimum needed = new SlidingMinimum(LOOK_AHEAD + 2);
    float[] recent = new float[LOOK_AHEAD + 1];
    Arrays.fill(recent, 1f);
    double sum = recent.length;
    int slot = 0;
    float held = 1f;
    for (int ahead = 0; ahead < frames + LOOK_AHEAD; ahead++) {
      float peak = ahead < frames ? peaks[ahead] * gain : 0f;
      float minimum = needed.next(peak > ceiling ? ceiling / peak : 1f);
      held = minimum < held ? minimum : held + (minimum - held) * RELEASE;
      sum += held - recent[slot];
      recent[slot] = held;
      slot = slot + 1 == recent.length ? 0 : slot + 1;
      int frame = ahead - LOOK_AHEAD;
      if (frame >= 0) {
        float factor = gain * (float) (sum / recent.length);
        output.left()[frame] = input.left()[frame] * factor;
        output.right()[frame] = input.right()[frame] * factor;
      }
    }
  }
}
