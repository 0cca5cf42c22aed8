package io.songlens.composer.voice.measure;

import io.songlens.composer.voice.ControlCurve;
import io.songlens.composer.voice.VocalPhrase;
import java.util.ArrayList;
import java.util.List;

/**
 * How evenly a phrase is sung: from each note to the next, the step of the measured level less the
 * step that the plan's dynamics ask for.
 */
public final class LevelSteps {
  private LevelSteps() {}

  /**
   * The steps of a phrase in dB; positive where a note is louder than planned beside the one before
   * it. Notes without a steady part are passed over.
   *
   * @param phrase its planned level
   * @param vowels its notes, in order
   * @param level what was sung
   */
  public static List<Double> of(VocalPhrase phrase, List<SungVowel> vowels, WeightedLevel level) {
    List<Double> steps = new ArrayList<>();
    double before = Double.NaN;
    for (SungVowel vowel : vowels) {
      if (vowel.steadyEnd() <= vowel.steadyStart()) {
        continue;
      }
      double excess = level.db(vowel.steadyStart(), vowel.steadyEnd()) - plannedDb(phrase, vowel);
      if (!Double.isNaN(before)) {
        steps.add(excess - before);
      }
      before = excess;
    }
    return steps;
  }

  private static double plannedDb(VocalPhrase phrase, SungVowel vowel) {
    double sum = 0;
    int count = 0;
    for (long at = vowel.steadyStart(); at < vowel.steadyEnd(); at += ControlCurve.STEP_FRAMES) {
      sum += phrase.levelDb().at((double) (at - phrase.startFrame()));
      count++;
    }
    return sum / count;
  }
}
