package io.songlens.composer.theory;

/**
 * One of the twelve pitch classes of equal temperament, octave and spelling left open.
 *
 * @param semitone semitones above C, 0..11
 */
public record PitchClass(int semitone) implements Comparable<PitchClass> {
  /** The pitch class C. */
  public static final PitchClass C = new PitchClass(0);

  public PitchClass {
    if (semitone < 0 || semitone > 11) {
      throw new IllegalArgumentException("A pitch class is 0..11, not " + semitone);
    }
  }

  /** The pitch class of any number of semitones above or below C. */
  public static PitchClass ofSemitones(int semitones) {
    return new PitchClass(Math.floorMod(semitones, 12));
  }

  /** The pitch class that many semitones higher (or lower, when negative). */
  public PitchClass transpose(int semitones) {
    return ofSemitones(semitone + semitones);
  }

  /** Semitones from this pitch class up to the next {@code other}, 0..11. */
  public int upTo(PitchClass other) {
    return Math.floorMod(other.semitone - semitone, 12);
  }

  @Override
  public int compareTo(PitchClass other) {
    return Integer.compare(semitone, other.semitone);
  }
}
