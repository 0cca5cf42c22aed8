package io.songlens.composer.voice;

import io.songlens.composer.voice.measure.Cents;
import io.songlens.composer.voice.measure.PitchTrack;
import io.songlens.composer.voice.measure.PitchTracker;
import io.songlens.composer.voice.measure.SteadyPitch;
import java.util.Arrays;

/** What was sung between two frames, by the bench's own measures. */
final class PitchMeter {
  private PitchMeter() {}

  /** The fundamental around a frame; NaN where there is none. */
  static double f0Hz(float[] samples, long center) {
    PitchTrack track = PitchTracker.track(samples, center, center + PitchTrack.HOP_FRAMES);
    return Cents.toHz(track.cents(0));
  }

  /** The mean pitch in cents (A4 = 6900) between two frames, vibrato averaged out. */
  static double meanCents(float[] samples, long from, long to) {
    return SteadyPitch.of(PitchTracker.track(samples, from, to), from, to);
  }

  /** Root mean square between two frames, in dB relative to full scale. */
  static double levelDb(float[] samples, long from, long to) {
    double power = 0;
    for (float sample : Arrays.copyOfRange(samples, (int) from, (int) to)) {
      power += sample * sample;
    }
    return 10 * StrictMath.log10(power / (to - from) + 1e-12);
  }
}
