package io.songlens.composer.voice;

import io.songlens.composer.song.SongPlan;

/**
 * Keeps the pitch that is heard where it is planned while the spectrum moves. When a formant comes
 * nearer to a harmonic or leaves it, the phase of the response turns there; turning from pulse to
 * pulse, it shifts that harmonic's frequency, by 60 cents and more where a short vowel fades. So
 * each pulse is moved by the mean of what its harmonics' delays have changed since the last.
 *
 * <p>Harmonics count by their power and the square of their number, which is what they weigh in the
 * curvature of the autocorrelation's peak at the period; those above {@value #HIGHEST_HZ} Hz don't
 * count, for pitch is heard in the lower ones (Ritsma, "Frequencies dominant in the perception of
 * the pitch of complex sounds", JASA 42, 1967). Not thread-safe.
 */
final class HeardPitch {
  private static final int HIGHEST_HZ = 1500;

  /** A pulse moves by no more than this share of a period. */
  private static final double MOST = 0.08;

  private final double hzPerBin;
  private final int lastBin;
  private final double[] phase;
  private boolean sounding;

  HeardPitch(Resolution resolution) {
    this.hzPerBin = resolution.hzPerBin();
    this.lastBin = (int) (HIGHEST_HZ / hzPerBin);
    this.phase = new double[lastBin + 2];
  }

  /** How many audio frames later than the last pulse's response this one's is, at equal times. */
  double delaySinceLast(PulseSynthesizer.Excitation pulse) {
    double delay = pulse.voiced && sounding ? meanDelay(pulse) : 0;
    sounding = pulse.voiced;
    System.arraycopy(pulse.phase, 0, phase, 0, phase.length);
    double most = MOST * SongPlan.SAMPLE_RATE_HZ / pulse.f0Hz;
    return Math.max(-most, Math.min(most, delay));
  }

  private double meanDelay(PulseSynthesizer.Excitation pulse) {
    double sum = 0;
    double weights = 0;
    double binsPerHarmonic = pulse.f0Hz / hzPerBin;
    for (double at = binsPerHarmonic; at < lastBin; at += binsPerHarmonic) {
      int bin = (int) at;
      double place = at - bin;
      double share = pulse.noiseShare[bin];
      double log = between(pulse.logAmplitude[bin], pulse.logAmplitude[bin + 1], place);
      double power = Approximation.exp(2 * log) * (1 - share * share);
      double turned =
          between(pulse.phase[bin] - phase[bin], pulse.phase[bin + 1] - phase[bin + 1], place);
      double delay = -turned * SongPlan.SAMPLE_RATE_HZ / (2 * Math.PI * at * hzPerBin);
      sum += power * at * at * delay;
      weights += power * at * at;
    }
    return weights > 0 ? sum / weights : 0;
  }

  private static double between(double a, double b, double place) {
    return a + place * (b - a);
  }
}
