package io.songlens.composer.voice;

import java.util.List;

/**
 * Evens out the loudness that the model, trained on speech, gives to its syllables, so that the
 * score's dynamics decide; and strengthens consonants, which a band would cover.
 */
final class Leveller {
  /** Cepstral level to which vowels are brought, in dB. */
  private static final double REFERENCE_DB = 0;

  private static final double EVENNESS = 0.85;

  private final double[] gainDb;

  private Leveller(double[] gainDb) {
    this.gainDb = gainDb;
  }

  static Leveller of(List<TimedPhone> phones, SpectralTrack track, Timbre timbre) {
    double[] gain = new double[track.frames() + 1];
    double[] logAmplitude = new double[Timbre.BINS];
    double[] phase = new double[Timbre.BINS];
    double previousGain = Double.NaN;
    int previousFrame = 0;
    for (int i = 0; i < phones.size(); i++) {
      if (phones.get(i).phone().manner().isVowel()) {
        int middle = (track.start(i + 1) + track.end(i + 1)) / 2;
        double sum = 0;
        int used = 0;
        for (int t = track.stateEnds()[i + 1][0]; t < track.stateEnds()[i + 1][3]; t += 3) {
          timbre.envelope(track.cepstra()[t], logAmplitude, phase);
          sum += loudnessDb(logAmplitude);
          used++;
        }
        double vowelGain = EVENNESS * (REFERENCE_DB - sum / used);
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
    addConsonantBoost(phones, track, gain);
    return new Leveller(gain);
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
      case PLOSIVE, AFFRICATE, FRICATIVE -> phone.voiced() ? 1.5 : 2.5;
      case NASAL, APPROXIMANT -> 1;
      case PAUSE -> -12;
      case VOWEL, DIPHTHONG -> 0;
    };
  }

  /** Power of the envelope up to 8 kHz, about as the ear weighs it: a third of it by octaves. */
  private static double loudnessDb(double[] logAmplitude) {
    double power = 0;
    double weights = 0;
    for (int bin = 8; bin < 340; bin += 4) {
      double weight = 1.0 / (bin + 20);
      power += weight * Approximation.exp(2 * logAmplitude[bin]);
      weights += weight;
    }
    return 10 * StrictMath.log10(power / weights);
  }

  /** The gain at a spoken time in model frames, in dB. */
  double at(double frame) {
    int index = (int) Math.max(0, Math.min(gainDb.length - 2, frame));
    double place = Math.min(1, frame - index);
    return gainDb[index] + place * (gainDb[index + 1] - gainDb[index]);
  }
}
