package io.songlens.composer.voice;

/**
 * How mel-cepstra (Imai, "Cepstral analysis synthesis on the mel frequency scale", ICASSP 1983;
 * Tokuda et al., "Mel-generalized cepstral analysis", ICSLP 1994) become a spectral envelope in one
 * style's voice. The phase is the minimum phase that belongs to the envelope. Immutable.
 */
final class Timbre {
  /** Treble of a voice as recorded and above; more would cost intelligibility. */
  private static final double SHELF_DB = 3;

  private static final double SHELF_HZ = 2500;

  /** What the laxest voice loses of its treble: its source falls more steeply. */
  private static final double LAX_TILT_DB = 5;

  /** How far the lowest harmonic stands out in the laxest voice, and back in the most pressed. */
  private static final double FIRST_HARMONIC_DB = 4;

  private static final double FIRST_HARMONIC_HZ = 400;
  private static final double WHISPER_LOW_CUT_DB = 12;
  private static final double WHISPER_LOW_HZ = 800;

  private final Resolution resolution;
  private final double[][] cosine;
  private final double[][] sine;
  private final double[] shelf;
  private final double[] mean;
  private final double[] emphasis;

  /**
   * Prepares a voice.
   *
   * @param resolution of its envelopes
   * @param alpha frequency warping of the cepstra
   * @param formantScale 1 as recorded; below 1 a longer vocal tract, above 1 a shorter one
   * @param tension -1 lax .. 1 pressed. The source's spectrum falls more steeply in a lax voice
   *     (Fant, Liljencrants and Lin, STL-QPSR 4, 1985), and its first harmonic is stronger: about 6
   *     dB more in a breathy voice than in a pressed one (Klatt and Klatt, JASA 87, 1990)
   * @param contrast how far spectra are moved from their mean; see {@link SpectralContrast}
   */
  Timbre(
      Resolution resolution,
      double alpha,
      double formantScale,
      double tension,
      SpectralContrast contrast) {
    this.resolution = resolution;
    int bins = resolution.bins();
    this.shelf = new double[bins];
    this.mean = contrast.mean();
    this.emphasis = contrast.emphasis();
    this.cosine = new double[mean.length][bins];
    this.sine = new double[mean.length][bins];
    for (int bin = 0; bin < shelf.length; bin++) {
      double omega = Math.min(Math.PI, Math.PI * bin / (bins - 1) / formantScale);
      double warped =
          omega
              + 2
                  * StrictMath.atan2(
                      alpha * StrictMath.sin(omega), 1 - alpha * StrictMath.cos(omega));
      for (int m = 0; m < mean.length; m++) {
        cosine[m][bin] = StrictMath.cos(m * warped);
        sine[m][bin] = -StrictMath.sin(m * warped);
      }
      shelf[bin] = StrictMath.log(10) / 20 * shelfDb(bin * resolution.hzPerBin(), tension);
    }
  }

  private Timbre(Timbre voiced) {
    this.resolution = voiced.resolution;
    this.shelf = new double[voiced.shelf.length];
    this.mean = voiced.mean;
    this.emphasis = voiced.emphasis;
    this.cosine = voiced.cosine;
    this.sine = voiced.sine;
    for (int bin = 0; bin < shelf.length; bin++) {
      double lowDb =
          -WHISPER_LOW_CUT_DB / (1 + square(bin * resolution.hzPerBin() / WHISPER_LOW_HZ));
      shelf[bin] = voiced.shelf[bin] + StrictMath.log(10) / 20 * lowDb;
    }
  }

  /** How finely its envelopes are told. */
  Resolution resolution() {
    return resolution;
  }

  /**
   * The same voice whispering: its source is noise without the strong low harmonics of voicing
   * (Ito, Takeda and Itakura, "Analysis and recognition of whispered speech", Speech Communication
   * 45, 2005).
   */
  Timbre whispering() {
    return new Timbre(this);
  }

  private static double shelfDb(double hz, double tension) {
    double trebleDb = SHELF_DB + LAX_TILT_DB * Math.min(0, tension);
    double treble = trebleDb / (1 + square(SHELF_HZ / Math.max(1, hz)));
    double first = -FIRST_HARMONIC_DB * tension / (1 + square(hz / FIRST_HARMONIC_HZ));
    return treble + first;
  }

  private static double square(double x) {
    return x * x;
  }

  /** Fills in the logarithm of the amplitude and the phase in radians. */
  void envelope(double[] cepstrum, double[] logAmplitude, double[] phase) {
    System.arraycopy(shelf, 0, logAmplitude, 0, shelf.length);
    java.util.Arrays.fill(phase, 0);
    for (int m = 0; m < mean.length; m++) {
      double c = mean[m] + emphasis[m] * (cepstrum[m] - mean[m]);
      double[] cos = cosine[m];
      double[] sin = sine[m];
      for (int bin = 0; bin < shelf.length; bin++) {
        logAmplitude[bin] += c * cos[bin];
        phase[bin] += c * sin[bin];
      }
    }
  }
}
