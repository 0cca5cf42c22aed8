package io.songlens.composer.theory;

import java.util.List;

/**
 * A tonic and a mode.
 *
 * @param tonic the pitch class the music rests on
 * @param mode the scale built on it
 */
public record Key(PitchClass tonic, Mode mode) {
  private static final List<Integer> MAJOR_PENTATONIC = List.of(0, 2, 4, 7, 9);
  private static final List<Integer> MINOR_PENTATONIC = List.of(0, 3, 5, 7, 10);

  /**
   * The pitch class of a scale degree.
   *
   * @param degree 0 for the tonic; any integer, 7 being the tonic again
   */
  public PitchClass degree(int degree) {
    return tonic.transpose(mode.semitones().get(Math.floorMod(degree, 7)));
  }

  /** The same mode that many semitones higher (or lower, when negative). */
  public Key transpose(int semitones) {
    return new Key(tonic.transpose(semitones), mode);
  }

  /** Whether the pitch class belongs to the scale. */
  public boolean contains(PitchClass pitchClass) {
    return mode.semitones().contains(tonic.upTo(pitchClass));
  }

  /**
   * Whether the pitch class belongs to the key's pentatonic scale: the scale without the two notes
   * that are a semitone from others, the fourth and seventh of major and the second and sixth of
   * minor.
   */
  public boolean isPentatonic(PitchClass pitchClass) {
    List<Integer> left = mode.isMinor() ? MINOR_PENTATONIC : MAJOR_PENTATONIC;
    return left.contains(tonic.upTo(pitchClass));
  }

  /**
   * The key signature as MusicXML and MIDI count it: sharps positive, flats negative, -6..6 (a
   * tritone is written with flats).
   */
  public int fifths() {
    int majorTonic = tonic.semitone() + offsetToRelativeMajor();
    int sharps = Math.floorMod(majorTonic * 7, 12);
    return sharps > 5 ? sharps - 12 : sharps;
  }

  /** The pitch class spelled as this key spells it: "Eb" in flat keys, "D#" in sharp keys. */
  public String spell(PitchClass pitchClass) {
    return spelling(pitchClass).name();
  }

  /**
   * The note name that this key gives a pitch class: the one nearest on the line of fifths
   * (Temperley, "The Cognition of Basic Musical Structures", 2001, chapter 5). Keys with a minor
   * third lean to the sharp side, towards their leading note; phrygian most, whose signature is the
   * flattest.
   */
  public NoteName spelling(PitchClass pitchClass) {
    return NoteName.onLineOfFifths(position(pitchClass));
  }

  /** The note a semitone below another, spelled as the note that leads to it: C sharp below D. */
  NoteName leadingNoteTo(PitchClass pitchClass) {
    return NoteName.onLineOfFifths(position(pitchClass) + 5);
  }

  /** The place on the line of fifths, C being 0 and G 1, where this key finds a pitch class. */
  private int position(PitchClass pitchClass) {
    int flattest = fifths() - (mode == Mode.PHRYGIAN ? 2 : mode.isMinor() ? 3 : 5);
    return Math.floorMod(pitchClass.semitone() * 7 - flattest, 12) + flattest;
  }

  /** The name a musician says: "Eb major", "A dorian". */
  public String name() {
    return spell(tonic) + " " + mode.label();
  }

  private int offsetToRelativeMajor() {
    return switch (mode) {
      case MAJOR -> 0;
      case DORIAN -> -2;
      case PHRYGIAN -> -4;
      case LYDIAN -> -5;
      case MIXOLYDIAN -> -7;
      case MINOR, HARMONIC_MINOR -> -9;
    };
  }
}
