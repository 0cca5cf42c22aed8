package io.songlens.api.bench;

import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.audio.dsp.Decibels;
import io.songlens.composer.song.SongPlan;
import java.util.Arrays;

/**
 * What can be wrong with a master that is as loud as wanted.
 *
 * @param correlation of left and right: 1 mono, 0 unrelated, below 0 thin on one loudspeaker
 * @param dcDb the mean sample of the worse channel, in dBFS
 * @param leadingSilenceSeconds until the first sample above -60 dBFS
 * @param endDb level of the last 50 ms, in dBFS
 */
record SoundChecks(double correlation, double dcDb, double leadingSilenceSeconds, double endDb) {
  private static final double AUDIBLE = 1e-3;
  private static final int END_FRAMES = SongPlan.SAMPLE_RATE_HZ / 20;

  static SoundChecks of(StereoAudio audio) {
    float[] left = audio.left();
    float[] right = audio.right();
    double both = 0;
    double leftPower = 0;
    double rightPower = 0;
    double leftSum = 0;
    double rightSum = 0;
    int first = audio.frames();
    for (int i = 0; i < audio.frames(); i++) {
      both += (double) left[i] * right[i];
      leftPower += (double) left[i] * left[i];
      rightPower += (double) right[i] * right[i];
      leftSum += left[i];
      rightSum += right[i];
      if (first > i && Math.max(Math.abs(left[i]), Math.abs(right[i])) > AUDIBLE) {
        first = i;
      }
    }
    double mean = Math.max(Math.abs(leftSum), Math.abs(rightSum)) / audio.frames();
    int end = audio.frames() - END_FRAMES;
    double endPower =
        Math.max(
            meanSquare(Arrays.copyOfRange(left, end, audio.frames())),
            meanSquare(Arrays.copyOfRange(right, end, audio.frames())));
    return new SoundChecks(
        both / StrictMath.sqrt(leftPower * rightPower),
        Decibels.fromGain(mean),
        (double) first / SongPlan.SAMPLE_RATE_HZ,
        Decibels.fromPower(endPower));
  }

  private static double meanSquare(float[] samples) {
    double sum = 0;
    for (float sample : samples) {
      sum += (double) sample * sample;
    }
    return sum / samples.length;
  }
}
