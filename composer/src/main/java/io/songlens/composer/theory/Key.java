package io.songlens.composer.theory;

/**
 * A tonic and a mode.
 *
 * @param tonic the pitch class the music rests on
 * @param mode the scale built on it
 */
public record Key(PitchClass tonic, Mode mode) {
  private static final String[] SHARP_NAMES = {
    "C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B"
  };
  private static final String[] FLAT_NAMES = {
    "C", "Db", "D", "Eb", "E", "F", "Gb", "G", "Ab", "A", "Bb", "B"
  };

  /**
   * The pitch class of a scale degree.
   *
   * @param degree 0 for the tonic; any integer, 7 being the tonic again
   */
  public PitchClass degree(int degree) {
    return tonic.transpose(mode.semitones().get(Math.floorMod(degree, 7)));
  }

  /** Whether the pitch class belongs to the scale. */
  public boolean contains(PitchClass pitchClass) {
    return mode.semitones().contains(tonic.upTo(pitchClass));
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
    return (fifths() < 0 ? FLAT_NAMES : SHARP_NAMES)[pitchClass.semitone()];
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
