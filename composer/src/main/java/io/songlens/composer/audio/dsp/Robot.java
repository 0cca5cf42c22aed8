package io.songlens.composer.audio.dsp;

import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.song.SongPlan;

/**
 * A stage robot: the voice is ring-modulated (Bode, "The multiplier-type ring modulator", 1967) and
 * rings in a metal pipe, a comb filter. Both are tuned to a note of the song, so the robot clashes
 * with nobody.
 */
public final class Robot {
  /** How far the modulation reaches: 1 would leave no voice between its sidebands. */
  private static final double DEPTH = 0.7;

  private static final double RINGING = 0.7;

  private Robot() {}

  /**
   * Works in place; the loudness stays about the same.
   *
   * @param tonicHz the song's tonic, of which the pipe sounds the overtones; the voice trembles an
   *     octave lower
   */
  public static void process(StereoAudio audio, double tonicHz) {
    double before = Power.of(audio);
    int pipe = (int) Math.round(SongPlan.SAMPLE_RATE_HZ / tonicHz);
    channel(audio.left(), tonicHz / 2, pipe);
    channel(audio.right(), tonicHz / 2, pipe);
    Power.match(audio, before);
  }

  private static void channel(float[] samples, double carrierHz, int pipe) {
    double step = 2 * StrictMath.PI * carrierHz / SongPlan.SAMPLE_RATE_HZ;
    for (int i = 0; i < samples.length; i++) {
      double ring = 1 - DEPTH + DEPTH * StrictMath.sin(step * i);
      double back = i >= pipe ? RINGING * samples[i - pipe] : 0;
      samples[i] = (float) (ring * samples[i] + back);
    }
  }
}
