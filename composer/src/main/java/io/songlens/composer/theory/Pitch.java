package io.songlens.composer.theory;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A pitch of equal temperament as a MIDI note number.
 *
 * @param midi 0..127; 60 is middle C (C4), 69 is A4 = 440 Hz
 */
public record Pitch(int midi) implements Comparable<Pitch> {
  public Pitch {
    if (midi < 0 || midi > 127) {
      throw new IllegalArgumentException("A MIDI note number is 0..127, not " + midi);
    }
  }

  /**
   * The pitch of one of the classes, within a range, that lies nearest to another: the lower one of
   * two, and none where the range has none.
   */
  public static Optional<Pitch> nearest(
      List<PitchClass> classes, Pitch to, int lowestMidi, int highestMidi) {
    return nearest(classes, to, lowestMidi, highestMidi, Set.of());
  }

  /** Like the above, with some pitches left out. */
  public static Optional<Pitch> nearest(
      List<PitchClass> classes, Pitch to, int lowestMidi, int highestMidi, Set<Pitch> leftOut) {
    Pitch best = null;
    int distance = Integer.MAX_VALUE;
    for (int midi = lowestMidi; midi <= highestMidi; midi++) {
      Pitch pitch = new Pitch(midi);
      boolean wanted = classes.contains(pitch.pitchClass()) && !leftOut.contains(pitch);
      if (wanted && Math.abs(midi - to.midi) < distance) {
        distance = Math.abs(midi - to.midi);
        best = pitch;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The lowest pitch of the given class at or above {@code floor}. */
  public static Pitch atOrAbove(PitchClass pitchClass, Pitch floor) {
    return floor.transpose(floor.pitchClass().upTo(pitchClass));
  }

  /** This pitch's class. */
  public PitchClass pitchClass() {
    return PitchClass.ofSemitones(midi);
  }

  /** Scientific octave number: middle C is in octave 4. */
  public int octave() {
    return midi / 12 - 1;
  }

  /** The pitch that many semitones higher (or lower, when negative). */
  public Pitch transpose(int semitones) {
    return new Pitch(midi + semitones);
  }

  /** Fundamental frequency in Hz, A4 = 440 Hz. */
  public double hz() {
    return 440.0 * StrictMath.pow(2.0, (midi - 69) / 12.0);
  }

  @Override
  public int compareTo(Pitch other) {
    return Integer.compare(midi, other.midi);
  }
}
