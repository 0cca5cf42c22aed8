package io.songlens.composer.voice.measure;

/**
 * How well a spectrum's peaks lie on the harmonics of a period and its valleys between them, the
 * square roots of amplitudes counting (after Camacho and Harris, "A sawtooth waveform inspired
 * pitch estimator for speech and music", JASA 124, 2008). A single strong harmonic, or breath at
 * half the fundamental, says little then; many weak ones say much.
 */
final class HarmonicStrength {
  /** Hann windows of four periods have their zeros halfway between harmonics. */
  static final int PERIODS = 4;

  private static final int MAX_HARMONICS = 10;
  private static final double HIGHEST_HZ = 3000;
  private static final double RATE = 16_000;

  private HarmonicStrength() {}

  /**
   * The strength of a period at a moment, comparable with that of other periods there.
   *
   * @param lag the period in samples at 16 kHz
   */
  static double of(float[] samples, int centre, double lag) {
    int half = (int) Math.round(PERIODS * lag / 2);
    double[] windowed = new double[2 * half];
    for (int i = 0; i < windowed.length; i++) {
      double hann = 0.5 - 0.5 * StrictMath.cos(Math.PI * (i + 0.5) / half);
      windowed[i] = hann * samples[centre - half + i] / half;
    }
    double strength = 0;
    int harmonics = (int) Math.max(1, Math.min(MAX_HARMONICS, HIGHEST_HZ / RATE * lag));
    for (int k = 1; k <= harmonics; k++) {
      strength += rootAmplitude(windowed, k / lag) - rootAmplitude(windowed, (k - 0.5) / lag);
    }
    return strength / StrictMath.sqrt(harmonics);
  }

  /** By rotating a phasor once a sample. */
  private static double rootAmplitude(double[] samples, double cyclesPerSample) {
    double cos = StrictMath.cos(2 * Math.PI * cyclesPerSample);
    double sin = StrictMath.sin(2 * Math.PI * cyclesPerSample);
    double c = 1;
    double s = 0;
    double re = 0;
    double im = 0;
    for (double sample : samples) {
      re += sample * c;
      im += sample * s;
      double next = c * cos - s * sin;
      s = s * cos + c * sin;
      c = next;
    }
    return StrictMath.sqrt(StrictMath.sqrt(re * re + im * im));
  }
}
