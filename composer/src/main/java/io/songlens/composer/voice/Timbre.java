package io.songlens.composer.voice;

import io.songlens.composer.song.SongPlan;

/**
 * How mel-cepstra (Imai, "Cepstral analysis synthesis on the mel frequency scale", ICASSP 1983;
 * Tokuda et al., "Mel-generalized cepstral analysis", ICSLP 1994) become a spectral envelope in one
 * style's voice. The phase is the minimum phase that belongs to the envelope. Immutable.
 */
final class Timbre {
  /** Bins of the envelope, 0 Hz to half the sample rate. */
  static final int BINS = PulseSynthesizer.FFT_SIZE / 2 + 1;

  /** Width of a bin. */
  static final double HZ_PER_BIN = (double) SongPlan.SAMPLE_RATE_HZ / PulseSynthesizer.FFT_SIZE;

  private static final double SHELF_DB = 3;
  private static final double SHELF_HZ = 2500;
  private static final double RUMBLE_HZ = 70;

  private final double[][] cosine;
  private final double[][] sine;
  private final double[] shelf = new double[BINS];
  private final double[] mean;
  private final double[] emphasis;

  /**
   * Prepares a voice.
   *
   * @param alpha frequency warping of the cepstra
   * @param formantScale 1 as recorded; below 1 a longer vocal tract, above 1 a shorter one
   * @param contrast how far spectra are moved from their mean; see {@link SpectralContrast}
   */
  Timbre(double alpha, double formantScale, SpectralContrast contrast) {
    this.mean = contrast.mean();
    this.emphasis = contrast.emphasis();
    this.cosine = new double[mean.length][BINS];
    this.sine = new double[mean.length][BINS];
    for (int bin = 0; bin < BINS; bin++) {
      double omega = Math.min(Math.PI, Math.PI * bin / (BINS - 1) / formantScale);
      double warped =
          omega
              + 2
                  * StrictMath.atan2(
                      alpha * StrictMath.sin(omega), 1 - alpha * StrictMath.cos(omega));
      for (int m = 0; m < mean.length; m++) {
        cosine[m][bin] = StrictMath.cos(m * warped);
        sine[m][bin] = -StrictMath.sin(m * warped);
      }
      shelf[bin] = StrictMath.log(10) / 20 * shelfDb(bin * HZ_PER_BIN);
    }
  }

  private static double shelfDb(double hz) {
    double treble = SHELF_DB / (1 + square(SHELF_HZ / Math.max(1, hz)));
    double rumble = -20 * StrictMath.log10(1 + square(RUMBLE_HZ / Math.max(10, hz)));
    return treble + rumble;
  }

  private static double square(double x) {
    return x * x;
  }

  /** Fills in the logarithm of the amplitude and the phase in radians. */
  void envelope(double[] cepstrum, double[] logAmplitude, double[] phase) {
    System.arraycopy(shelf, 0, logAmplitude, 0, BINS);
    java.util.Arrays.fill(phase, 0);
    for (int m = 0; m < mean.length; m++) {
      double c = mean[m] + emphasis[m] * (cepstrum[m] - mean[m]);
      double[] cos = cosine[m];
      double[] sin = sine[m];
      for (int bin = 0; bin < BINS; bin++) {
        logAmplitude[bin] += c * cos[bin];
        phase[bin] += c * sin[bin];
      }
    }
  }
}
