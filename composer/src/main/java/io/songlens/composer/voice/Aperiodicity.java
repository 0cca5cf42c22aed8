package io.songlens.composer.voice;

/**
 * How much of each frequency is noise (mixed excitation: McCree and Barnwell 1995; Yoshimura et
 * al., "Mixed excitation for HMM-based speech synthesis", Eurospeech 2001). The model's five
 * voicing strengths are speech's; sung vowels are cleaner, so the noise of sonorants has a ceiling
 * in each band.
 */
final class Aperiodicity {
  private static final double[] BAND_HZ = {0, 500, 1500, 3000, 5000, 9000, 24_000};

  /** Noise ceilings at the frequencies above, for sonorants and for voiced obstruents. */
  private static final double[] SONORANT = {0.02, 0.03, 0.05, 0.12, 0.3, 0.5, 0.6};

  private static final double[] OBSTRUENT = {0.1, 0.3, 0.6, 0.85, 1, 1, 1};

  /** How breathiness is spread over frequency. */
  private static final double[] BREATH = {0, 0.05, 0.15, 0.3, 0.5, 0.6, 0.6};

  private static final int[] BAND_OF = {0, 0, 1, 2, 3, 4, 4};

  private final double hzPerBin;
  private final int[] lower;
  private final double[] place;

  Aperiodicity(Resolution resolution) {
    this.hzPerBin = resolution.hzPerBin();
    this.lower = new int[resolution.bins()];
    this.place = new double[resolution.bins()];
    for (int bin = 0; bin < lower.length; bin++) {
      double hz = bin * hzPerBin;
      int band = 0;
      while (band + 2 < BAND_HZ.length && hz >= BAND_HZ[band + 1]) {
        band++;
      }
      lower[bin] = band;
      place[bin] = Math.min(1, (hz - BAND_HZ[band]) / (BAND_HZ[band + 1] - BAND_HZ[band]));
    }
  }

  /**
   * Fills in the noise amplitude of every bin, 0..1.
   *
   * @param voicing the model's five voicing strengths
   * @param breathiness added breath, 0..1
   * @param f0Hz what lies below it is not heard in a recorded voice, whatever its envelope says: no
   *     harmonic is there, and noise in its place would sound like a formant of its own
   */
  void fill(double[] voicing, boolean obstruent, double breathiness, double f0Hz, double[] noise) {
    double[] points = new double[BAND_HZ.length];
    for (int i = 0; i < points.length; i++) {
      double unvoiced = Math.max(0, Math.min(1, 1 - voicing[BAND_OF[i]]));
      double ceiling = (obstruent ? OBSTRUENT : SONORANT)[i];
      points[i] = Math.min(1, Math.min(unvoiced, ceiling) + breathiness * BREATH[i]);
    }
    for (int bin = 0; bin < noise.length; bin++) {
      double low = points[lower[bin]];
      double below = Math.min(1, bin * hzPerBin / f0Hz);
      noise[bin] = below * below * (low + place[bin] * (points[lower[bin] + 1] - low));
    }
  }
}
