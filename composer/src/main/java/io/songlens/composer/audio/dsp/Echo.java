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
  /** Adds the echo of one sound, which is changed on the way, to another of the same duration. */
  public void addTo(StereoAudio sound, StereoAudio sum, float gain) {
    new StereoFilter(
            List.of(
                Biquad.highPass(lowCutHz, Biquad.BUTTERWORTH_Q),
                Biquad.lowPass(highCutHz, Biquad.BUTTERWORTH_Q)))
        .process(sound.left(), sound.right(), 0, sound.frames());
    add(sound.left(), sum.left(), frames(leftMs), gain);
    add(sound.right(), sum.right(), frames(rightMs), gain);
  }

  private static void add(float[] sound, float[] sum, int delay, float gain) {
    for (int i = delay; i < sum.length; i++) {
      sum[i] += gain * sound[i - delay];
    }
  }

  private static int frames(double ms) {
    return (int) Math.round(ms * SongPlan.SAMPLE_RATE_HZ / 1000);
  }
}
