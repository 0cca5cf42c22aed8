package io.songlens.composer.compose.measure;

import io.songlens.composer.theory.PitchClass;
import java.util.List;

/** How bright the mode sounds that is really played, whatever the plan calls it. */
final class Brightness {
  private static final int FLATTEST = -5;
  private static final int CLASSES = 12;

  private Brightness() {}

  /**
   * The mean place of the notes on the line of fifths, seen from the tonic (0; fifth 1, major third
   * 4, minor third -3), each note by its duration. Listeners hear modes as happier the further to
   * the sharp side they lie, major the happiest of all (Temperley and Tan, "Emotional Connotations
   * of Diatonic Modes", Music Perception 30, 2013).
   */
  static double of(List<Sounding> notes, PitchClass tonic) {
    double sum = 0;
    long ticks = 0;
    for (Sounding note : notes) {
      int above = tonic.upTo(PitchClass.ofSemitones(note.midi()));
      int fifths = Math.floorMod(above * 7 - FLATTEST, CLASSES) + FLATTEST;
      sum += (double) fifths * (note.end() - note.onset());
      ticks += note.end() - note.onset();
    }
    return ticks == 0 ? Double.NaN : sum / ticks;
  }
}
