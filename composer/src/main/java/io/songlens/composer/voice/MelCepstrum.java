package io.songlens.composer.voice;

import io.songlens.composer.song.SongPlan;

/**
 * Turns a spectral envelope into a mel-cepstrum for {@link Timbre}: the cosine series, on a
 * frequency scale warped by a first-order all-pass (Imai, "Cepstral analysis synthesis on the mel
 * frequency scale", ICASSP 1983), that comes nearest to the logarithm of the envelope. Immutable.
 */
final class MelCepstrum {
  /** The warping that is usual at 48 kHz (Tokuda et al., ICSLP 1994). */
  static final double ALPHA = 0.55;

  /** Coefficients, the zeroth included. */
  static final int ORDER = 40;

  private static final int POINTS = 256;

  /** Nothing is known above what was recorded: voices fall. */
  private static final double FALL_DB_PER_OCTAVE = 12;

  /** The highest part of what was recorded is the recorder's filter. */
  private static final double RECORDED_SHARE = 0.95;

  private final double[][] cosine = new double[ORDER][POINTS];
  private final double[] bin = new double[POINTS];
  private final double[] fall = new double[POINTS];

  /**
   * Prepares for envelopes of one kind.
   *
   * @param rateHz the sample rate of the sound they were measured in
   * @param bins their number of bins, from 0 Hz to half of that rate
   * @param stretch 1 leaves the formants, 1.2 moves them up by a fifth
   */
  MelCepstrum(int rateHz, int bins, double stretch) {
    double highest = RECORDED_SHARE * (bins - 1);
    for (int k = 0; k < POINTS; k++) {
      double warped = Math.PI * (k + 0.5) / POINTS;
      double omega =
          warped
              - 2
                  * StrictMath.atan2(
                      ALPHA * StrictMath.sin(warped), 1 + ALPHA * StrictMath.cos(warped));
      double hz = omega / (2 * Math.PI) * SongPlan.SAMPLE_RATE_HZ / stretch;
      double place = hz / rateHz * 2 * (bins - 1);
      bin[k] = Math.min(place, highest);
      double octaves = StrictMath.log(Math.max(1, place / highest)) / StrictMath.log(2);
      fall[k] = octaves * FALL_DB_PER_OCTAVE * StrictMath.log(10) / 20;
      for (int m = 0; m < ORDER; m++) {
        cosine[m][k] = StrictMath.cos(m * warped);
      }
    }
  }

  /** The coefficients of the logarithm of an amplitude. */
  double[] of(double[] logAmplitude) {
    double[] cepstrum = new double[ORDER];
    for (int k = 0; k < POINTS; k++) {
      int below = Math.min(logAmplitude.length - 2, (int) bin[k]);
      double place = bin[k] - below;
      double log =
          logAmplitude[below] + place * (logAmplitude[below + 1] - logAmplitude[below]) - fall[k];
      for (int m = 0; m < ORDER; m++) {
        cepstrum[m] += log * cosine[m][k];
      }
    }
    for (int m = 0; m < ORDER; m++) {
      cepstrum[m] *= (m == 0 ? 1.0 : 2.0) / POINTS;
    }
    return cepstrum;
  }
}
