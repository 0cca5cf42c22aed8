package io.songlens.composer.voice;

import java.util.ArrayList;
import java.util.List;

/**
 * Rides the level of what was sung as an engineer does with a hand on the fader: every vowel gets
 * the loudness that the score's dynamics ask for, however loud the model's speaker said it and
 * however near its harmonics are to the formants. Consonants go with the vowels around them, but
 * stay softer than those; a pause is lifted no more than the less lifted of its neighbours.
 *
 * <p>Loudness is weighted by the shelf of ITU-R BS.1770-4, annex 1, stage 1; of the high-pass after
 * it a voice has nothing to lose.
 */
final class LevelRider {
  /** Loudness is told over this many steps, half of them before, half after: 60 ms. */
  private static final int WINDOW = 12;

  /** What of a vowel's start and end does not count for its loudness, both at most 40 ms. */
  private static final double START_SHARE = 0.25;

  private static final double END_SHARE = 0.3;
  private static final int MOST_LEFT_OUT = 8;

  private static final double CONSONANT_DB = -2;
  private static final int CONSONANT_REACH = 2;

  /** More is not lifted: it would be noise. */
  private static final double MOST_DB = 40;

  private static final double FLOOR = 1e-10;

  private final VocalPhrase phrase;
  private final double targetDb;

  /** The weighted power before each step, summed. */
  private final double[] power;

  private final double[] gainDb;

  private LevelRider(VocalPhrase phrase, double[] sound, double targetDb) {
    this.phrase = phrase;
    this.targetDb = targetDb;
    int steps = sound.length / ControlCurve.STEP_FRAMES;
    this.power = new double[steps + 1];
    this.gainDb = new double[steps + 1];
    addPower(sound);
  }

  /**
   * Changes a sound's level.
   *
   * @param sound of the phrase, from its start on
   * @param targetDb the mean square of a vowel where the phrase's level is 0
   */
  static void ride(VocalPhrase phrase, double[] sound, double targetDb) {
    LevelRider rider = new LevelRider(phrase, sound, targetDb);
    rider.setGains();
    rider.applyGains(sound);
  }

  /**
   * From step to step in a straight line of decibels: each frame's gain is the last one's times a
   * ratio.
   */
  private void applyGains(double[] sound) {
    int frames = ControlCurve.STEP_FRAMES;
    int last = gainDb.length - 1;
    for (int start = 0; start < sound.length; start += frames) {
      int step = Math.min(last, start / frames);
      double slopeDb = step < last ? gainDb[step + 1] - gainDb[step] : 0;
      double gain = Approximation.fromDb(gainDb[step]);
      double ratio = Approximation.fromDb(slopeDb / frames);
      for (int i = start; i < Math.min(sound.length, start + frames); i++) {
        sound[i] *= gain;
        gain *= ratio;
      }
    }
  }

  private void addPower(double[] sound) {
    double x1 = 0;
    double x2 = 0;
    double y1 = 0;
    double y2 = 0;
    for (int step = 0; step + 1 < power.length; step++) {
      double sum = 0;
      int start = step * ControlCurve.STEP_FRAMES;
      for (int i = start; i < start + ControlCurve.STEP_FRAMES; i++) {
        double x = sound[i];
        double y =
            1.53512485958697 * x
                - 2.69169618940638 * x1
                + 1.19839281085285 * x2
                + 1.69065929318241 * y1
                - 0.73248077421585 * y2;
        x2 = x1;
        x1 = x;
        y2 = y1;
        y1 = y;
        sum += y * y;
      }
      power[step + 1] = power[step] + sum / ControlCurve.STEP_FRAMES;
    }
  }

  private void setGains() {
    int done = 0;
    double before = Double.NaN;
    List<TimedPhone> between = new ArrayList<>();
    for (TimedPhone phone : phrase.phones()) {
      if (!phone.phone().manner().isVowel()) {
        between.add(phone);
      } else {
        int start = step(phone.startFrame());
        int end = Math.max(start + 1, step(phone.endFrame()));
        for (int step = start; step < end; step++) {
          gainDb[step] = vowelGainDb(step, start, end);
        }
        double first = Double.isNaN(before) ? gainDb[start] : before;
        setConsonants(done, start, first, gainDb[start]);
        quietPauses(between, Math.min(first, gainDb[start]));
        between.clear();
        before = gainDb[end - 1];
        done = end;
      }
    }
    setConsonants(done, gainDb.length, before, before);
  }

  private int step(long frame) {
    long step = (frame - phrase.startFrame()) / ControlCurve.STEP_FRAMES;
    return (int) Math.min(gainDb.length - 2, step);
  }

  /** From one vowel to the next in a straight line, no louder than they. */
  private void setConsonants(int from, int to, double firstDb, double lastDb) {
    for (int step = from; step < to; step++) {
      double line = firstDb + (lastDb - firstDb) * (step - from) / (to - from);
      double most = gainDb(step, step - CONSONANT_REACH, step + CONSONANT_REACH) + CONSONANT_DB;
      gainDb[step] = Math.min(line, most);
    }
  }

  private void quietPauses(List<TimedPhone> phones, double mostDb) {
    for (TimedPhone phone : phones) {
      if (phone.phone() == Phone.PAUSE) {
        for (int step = step(phone.startFrame()); step < step(phone.endFrame()); step++) {
          gainDb[step] = Math.min(gainDb[step], mostDb);
        }
      }
    }
  }

  private double vowelGainDb(int step, int start, int end) {
    int first = start + leftOut(START_SHARE, end - start);
    int last = end - leftOut(END_SHARE, end - start);
    int from = Math.max(first, Math.min(last - WINDOW, step - WINDOW / 2));
    return gainDb(step, from, Math.min(last, from + WINDOW));
  }

  private static int leftOut(double share, int steps) {
    return Math.min(MOST_LEFT_OUT, (int) Math.round(share * steps));
  }

  /** What brings the loudness between two steps to what the plan asks for. */
  private double gainDb(int step, int from, int to) {
    int first = Math.max(0, Math.min(power.length - 2, from));
    int last = Math.max(first + 1, Math.min(power.length - 1, to));
    double mean = (power[last] - power[first]) / (last - first);
    double plannedDb = phrase.levelDb().at((double) step * ControlCurve.STEP_FRAMES);
    double db = targetDb + plannedDb - 10 * StrictMath.log10(mean + FLOOR);
    return Math.max(-MOST_DB, Math.min(MOST_DB, db));
  }
}
