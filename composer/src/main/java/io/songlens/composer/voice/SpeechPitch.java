package io.songlens.composer.voice;

/**
 * The pitch of speech by normalised cross-correlation (Talkin, "A robust algorithm for pitch
 * tracking (RAPT)", in Speech Coding and Synthesis, 1995), without the tracking: meant for clean,
 * synthetic speech.
 */
final class SpeechPitch {
  /** What is looked for: espeak-ng says the first tone at some 95 Hz. */
  static final double LOWEST_HZ = 60;

  private static final double HIGHEST_HZ = 160;
  private static final double WINDOW_SECONDS = 0.012;

  /** Two stretches of sound that are less alike are no two periods. */
  private static final double VOICED = 0.6;

  /** Of two periods almost as alike the shorter is the pitch, not its octave below. */
  private static final double ALMOST = 0.93;

  private SpeechPitch() {}

  /** The pitch in Hz around a sample; 0 if there is none. */
  static double at(WavSound sound, int centre) {
    int shortest = (int) (sound.rateHz() / HIGHEST_HZ);
    int longest = (int) (sound.rateHz() / LOWEST_HZ);
    double[] alike = new double[longest + 2];
    double best = 0;
    for (int lag = shortest - 1; lag <= longest + 1; lag++) {
      alike[lag] = likeness(sound, centre, lag);
      best = Math.max(best, alike[lag]);
    }
    if (best < VOICED) {
      return 0;
    }
    for (int lag = shortest; lag <= longest; lag++) {
      boolean peak = alike[lag] >= alike[lag - 1] && alike[lag] >= alike[lag + 1];
      if (peak && alike[lag] >= ALMOST * best) {
        return (double) sound.rateHz() / lag;
      }
    }
    return 0;
  }

  private static double likeness(WavSound sound, int centre, int lag) {
    double[] samples = sound.samples();
    int window = (int) (WINDOW_SECONDS * sound.rateHz());
    int start = centre - (window + lag) / 2;
    if (start < 0 || start + window + lag > samples.length) {
      return 0;
    }
    double product = 0;
    double first = 1;
    double second = 1;
    for (int i = start; i < start + window; i++) {
      product += samples[i] * samples[i + lag];
      first += samples[i] * samples[i];
      second += samples[i + lag] * samples[i + lag];
    }
    return product / StrictMath.sqrt(first * second);
  }
}
