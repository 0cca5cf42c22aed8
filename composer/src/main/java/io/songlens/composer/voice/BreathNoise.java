package io.songlens.composer.voice;

import io.songlens.composer.song.SeededRandom;
import io.songlens.composer.song.SongPlan;

/**
 * The sound of drawing breath: noise through the resonances of an open, neutral vocal tract (Fant,
 * "Acoustic Theory of Speech Production", 1960).
 */
final class BreathNoise {
  private static final double[] RESONANCE_HZ = {650, 1650, 2700, 4100};
  private static final double[] RESONANCE_GAIN = {0.5, 1, 0.8, 0.5};
  private static final double BANDWIDTH_HZ = 500;
  private static final double LEVEL_DB = -37;

  private BreathNoise() {}

  /**
   * Renders an inhalation.
   *
   * @param gain loudness factor
   */
  static double[] render(
      Inhalation inhalation, double formantScale, double gain, SeededRandom random) {
    double[] out = new double[Math.toIntExact(inhalation.endFrame() - inhalation.startFrame())];
    double radius = StrictMath.exp(-Math.PI * BANDWIDTH_HZ / SongPlan.SAMPLE_RATE_HZ);
    double level = gain * Approximation.fromDb(LEVEL_DB);
    double[] noise = new double[out.length];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = random.nextDouble(-1, 1);
    }
    for (int r = 0; r < RESONANCE_HZ.length; r++) {
      double angle = 2 * Math.PI * RESONANCE_HZ[r] * formantScale / SongPlan.SAMPLE_RATE_HZ;
      double feedback = 2 * radius * StrictMath.cos(angle);
      double scale = RESONANCE_GAIN[r] * (1 - radius * radius) * StrictMath.sin(angle) * 4;
      double last = 0;
      double beforeLast = 0;
      for (int i = 0; i < out.length; i++) {
        double now = scale * noise[i] + feedback * last - radius * radius * beforeLast;
        out[i] += level * swell((double) i / out.length) * now;
        beforeLast = last;
        last = now;
      }
    }
    return out;
  }

  /** Slow in, faster out. */
  private static double swell(double place) {
    return PitchContour.smoothStep(place / 0.65) * PitchContour.smoothStep((1 - place) / 0.3);
  }
}
