package io.songlens.composer.compose.measure;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How rough what sounds together is, by the perceived consonance of its interval classes (Huron,
 * "Interval-Class Content in Equally Tempered Pitch-Class Sets", Music Perception 11, 1994, table
 * 2: the mean of three listening studies, normalised).
 */
final class Dissonance {
  private static final int CLASSES = 12;

  /** Consonance of the interval classes of 1 to 6 semitones. */
  private static final double[] CONSONANCE = {0, -1.428, -0.582, 0.594, 0.386, 1.240, -0.453};

  private Dissonance() {}

  /**
   * The mean dissonance of a song: at each moment the mean over all pairs of different pitch
   * classes that sound, each moment by its duration; from -1.24 (fifths only) to 1.43 (semitones
   * only). NaN if never two pitch classes sound.
   */
  static double mean(List<Sounding> notes) {
    TreeMap<Integer, int[]> changes = new TreeMap<>();
    for (Sounding note : notes) {
      changes.computeIfAbsent(note.onset(), t -> new int[CLASSES])[note.midi() % CLASSES]++;
      changes.computeIfAbsent(note.end(), t -> new int[CLASSES])[note.midi() % CLASSES]--;
    }
    int[] sounding = new int[CLASSES];
    double sum = 0;
    long ticks = 0;
    for (Map.Entry<Integer, int[]> change : changes.entrySet()) {
      for (int i = 0; i < CLASSES; i++) {
        sounding[i] += change.getValue()[i];
      }
      Integer until = changes.higherKey(change.getKey());
      double now = ofChord(sounding);
      if (until != null && !Double.isNaN(now)) {
        sum += now * (until - change.getKey());
        ticks += until - change.getKey();
      }
    }
    return ticks == 0 ? Double.NaN : sum / ticks;
  }

  private static double ofChord(int[] sounding) {
    double sum = 0;
    int pairs = 0;
    for (int i = 0; i < CLASSES; i++) {
      for (int j = 0; j < i; j++) {
        if (sounding[i] > 0 && sounding[j] > 0) {
          sum -= CONSONANCE[Math.min(i - j, CLASSES - (i - j))];
          pairs++;
        }
      }
    }
    return pairs == 0 ? Double.NaN : sum / pairs;
  }
}
