package io.songlens.composer.voice;

import java.util.List;

/** Strengthens consonants, which a band would cover, and silences what is between words. */
final class ConsonantBoost {
  /** What consonants get on top of the vowels around them. */
  private static final double UNVOICED_DB = 2.5;

  private static final double VOICED_OBSTRUENT_DB = 1.5;
  private static final double NASAL_DB = -2;
  private static final double PAUSE_DB = -30;

  private final double[] gainDb;

  private ConsonantBoost(double[] gainDb) {
    this.gainDb = gainDb;
  }

  /** The gain of what was spoken, each model frame softened by its neighbours. */
  static ConsonantBoost of(List<TimedPhone> phones, SpectralTrack track) {
    double[] boost = new double[track.frames() + 1];
    for (int i = 0; i < phones.size(); i++) {
      for (int t = track.start(i + 1); t < track.end(i + 1); t++) {
        boost[t] = boostDb(phones.get(i).phone());
      }
    }
    double[] gain = new double[boost.length];
    for (int t = 0; t < gain.length; t++) {
      double before = boost[Math.max(0, t - 1)];
      double after = boost[Math.min(gain.length - 1, t + 1)];
      gain[t] = 0.25 * before + 0.5 * boost[t] + 0.25 * after;
    }
    return new ConsonantBoost(gain);
  }

  private static double boostDb(Phone phone) {
    return switch (phone.manner()) {
      case PLOSIVE, AFFRICATE, FRICATIVE -> phone.voiced() ? VOICED_OBSTRUENT_DB : UNVOICED_DB;
      case NASAL -> NASAL_DB;
      case PAUSE -> PAUSE_DB;
      case APPROXIMANT, VOWEL, DIPHTHONG -> 0;
    };
  }

  /** The gain at a spoken time in model frames, in dB. */
  double at(double frame) {
    int index = (int) Math.max(0, Math.min(gainDb.length - 2, frame));
    double place = Math.min(1, frame - index);
    return gainDb[index] + place * (gainDb[index + 1] - gainDb[index]);
  }
}
