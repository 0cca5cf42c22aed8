package io.songlens.composer.voice;

import java.util.List;

/**
 * Evens out the loudness that the model, trained on speech, gives to its syllables, so that the
 * score's dynamics decide; and strengthens consonants, which a band would cover.
 */
final class Leveller {
  /** The model's mean vowel level; what is left of it at the output is 0 dB. */
  private static final double REFERENCE_DB = 112.4;

  /** What consonants get on top of the vowels around them. */
  private static final double UNVOICED_DB = 2.5;

  private static final double VOICED_OBSTRUENT_DB = 1.5;
  private static final double NASAL_DB = -2;
  private static final double EVENNESS = 0.8;

  private final double[] gainDb;

  private Leveller(double[] gainDb) {
    this.gainDb = gainDb;
  }

  static Leveller of(VocalPhrase phrase, SpectralTrack track, Timbre timbre) {
    double[] gain = new double[track.frames() + 1];
    addVowelGains(phrase, track, timbre, gain);
    addConsonantBoost(phrase.phones(), track, gain);
    return new Leveller(gain);
  }

  /** Each vowel's gain at its middle, straight lines between them. */
  private static void addVowelGains(
      VocalPhrase phrase, SpectralTrack track, Timbre timbre, double[] gain) {
    double previousGain = Double.NaN;
    int previousFrame = 0;
    for (int i = 0; i < phrase.phones().size(); i++) {
      if (!phrase.phones().get(i).phone().manner().isVowel()) {
        continue;
      }
      double vowelDb = vowelDb(phrase, i, track, timbre);
      double vowelGain = EVENNESS * (REFERENCE_DB - vowelDb) - REFERENCE_DB;
      int middle = (track.start(i + 1) + track.end(i + 1)) / 2;
      if (Double.isNaN(previousGain)) {
        previousGain = vowelGain;
      }
      for (int t = previousFrame; t < gain.length; t++) {
        double place = Math.min(1, (t - previousFrame) / Math.max(1.0, middle - previousFrame));
        gain[t] = previousGain + place * (vowelGain - previousGain);
      }
      previousGain = vowelGain;
      previousFrame = middle;
    }
  }

  private static double vowelDb(VocalPhrase phrase, int index, SpectralTrack track, Timbre timbre) {
    double[] logAmplitude = new double[Timbre.BINS];
    double[] phase = new double[Timbre.BINS];
    TimedPhone vowel = phrase.phones().get(index);
    double middle = (vowel.startFrame() + vowel.endFrame()) / 2.0;
    double f0Hz = phrase.f0Hz().at(middle - phrase.startFrame());
    int[] states = track.stateEnds()[index + 1];
    double sum = 0;
    int used = 0;
    for (int t = states[0]; t < states[3]; t += 3) {
      timbre.envelope(track.cepstra()[t], logAmplitude, phase);
      sum += loudnessDb(logAmplitude, f0Hz);
      used++;
    }
    return sum / used;
  }

  private static void addConsonantBoost(
      List<TimedPhone> phones, SpectralTrack track, double[] gain) {
    double[] boost = new double[gain.length];
    for (int i = 0; i < phones.size(); i++) {
      for (int t = track.start(i + 1); t < track.end(i + 1); t++) {
        boost[t] = boostDb(phones.get(i).phone());
      }
    }
    for (int t = 0; t < gain.length; t++) {
      double before = boost[Math.max(0, t - 1)];
      double after = boost[Math.min(gain.length - 1, t + 1)];
      gain[t] += 0.25 * before + 0.5 * boost[t] + 0.25 * after;
    }
  }

  private static double boostDb(Phone phone) {
    return switch (phone.manner()) {
      case PLOSIVE, AFFRICATE, FRICATIVE -> phone.voiced() ? VOICED_OBSTRUENT_DB : UNVOICED_DB;
      case NASAL -> NASAL_DB;
      case APPROXIMANT -> 0;
      case PAUSE -> -30;
      case VOWEL, DIPHTHONG -> 0;
    };
  }

  /**
   * Loudness of the harmonics below 10 kHz, weighted as in ITU-R BS.1770 (flat, 4 dB up above about
   * 1.5 kHz). Harmonics and not the envelope, because a high note may miss a formant altogether.
   */
  private static double loudnessDb(double[] logAmplitude, double f0Hz) {
    double power = 0;
    for (double hz = f0Hz; hz < 10_000; hz += f0Hz) {
      double position = hz / Timbre.HZ_PER_BIN;
      int bin = (int) position;
      double log =
          logAmplitude[bin] + (position - bin) * (logAmplitude[bin + 1] - logAmplitude[bin]);
      power += (hz > 1500 ? 2.5 : 1) * f0Hz * Approximation.exp(2 * log);
    }
    return 10 * StrictMath.log10(power);
  }

  /** The gain at a spoken time in model frames, in dB. */
  double at(double frame) {
    int index = (int) Math.max(0, Math.min(gainDb.length - 2, frame));
    double place = Math.min(1, frame - index);
    return gainDb[index] + place * (gainDb[index + 1] - gainDb[index]);
  }
}
