package io.songlens.composer.audio.dsp;

import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.song.SongPlan;
import java.util.List;

/**
 * One dull repetition on each side, as of a far wall.
 *
 * @param leftMs delay on the left
 * @param rightMs delay on the right
 * @param lowCutHz what is below is not repeated
 * @param highCutHz nor what is above
 */
public record Echo(double leftMs, double rightMs, double lowCutHz, double highCutHz) {
  private static final int BLOCK = 4_800;

  /** Adds the echo to a sound, in place; the echo has no echo. */
  public void addTo(StereoAudio sound, float gain) {
    addTo(sound, sound, gain, 0);
  }

  /**
   * Adds the echo of one sound to another, which may be the same.
   *
   * @param at the frame of the sum at which the sound begins; what lies beyond its end is dropped
   */
  public void addTo(StereoAudio sound, StereoAudio sum, float gain, int at) {
    StereoFilter filter =
        new StereoFilter(
            List.of(
                Biquad.highPass(lowCutHz, Biquad.BUTTERWORTH_Q),
                Biquad.lowPass(highCutHz, Biquad.BUTTERWORTH_Q)));
    Delay delayLeft = new Delay(frames(leftMs));
    Delay delayRight = new Delay(frames(rightMs));
    float[] left = new float[BLOCK];
    float[] right = new float[BLOCK];
    int frames = Math.min(sound.frames(), sum.frames() - at);
    for (int start = 0; start < frames; start += BLOCK) {
      int count = Math.min(BLOCK, frames - start);
      System.arraycopy(sound.left(), start, left, 0, count);
      System.arraycopy(sound.right(), start, right, 0, count);
      filter.process(left, right, 0, count);
      delayLeft.addTo(sum.left(), at + start, left, count, gain);
      delayRight.addTo(sum.right(), at + start, right, count, gain);
    }
  }

  private static int frames(double ms) {
    return (int) Math.round(ms * SongPlan.SAMPLE_RATE_HZ / 1000);
  }

  /** Holds samples back for a time. */
  private static final class Delay {
    private final float[] line;
    private int head;

    Delay(int frames) {
      this.line = new float[Math.max(1, frames)];
    }

    void addTo(float[] sum, int at, float[] samples, int count, float gain) {
      for (int i = 0; i < count; i++) {
        sum[at + i] += gain * line[head];
        line[head] = samples[i];
        head = head + 1 == line.length ? 0 : head + 1;
      }
    }
  }
}
