package io.songlens.composer.theory;

import java.util.List;

/**
 * A chord as written above a staff.
 *
 * @param root the chord's root
 * @param quality what is built on it
 * @param bass the lowest note; equal to the root unless this is a slash chord
 */
public record ChordSymbol(PitchClass root, ChordQuality quality, PitchClass bass) {
  /** A chord in root position. */
  public static ChordSymbol of(PitchClass root, ChordQuality quality) {
    return new ChordSymbol(root, quality, root);
  }

  /** The chord that many semitones higher (or lower, when negative). */
  public ChordSymbol transpose(int semitones) {
    return new ChordSymbol(root.transpose(semitones), quality, bass.transpose(semitones));
  }

  /** The chord's members, root first. */
  public List<PitchClass> pitchClasses() {
    return quality.semitones().stream().map(root::transpose).toList();
  }

  /** Whether the pitch class is a member of the chord (the bass of a slash chord counts). */
  public boolean contains(PitchClass pitchClass) {
    return bass.semitone() == pitchClass.semitone() || quality.isMember(root.upTo(pitchClass));
  }

  /** The symbol as the key spells it: "Ebmaj7/G". */
  public String name(Key key) {
    String slash = bass.equals(root) ? "" : "/" + bassName(key).name();
    return rootName(key).name() + quality.suffix() + slash;
  }

  /**
   * The root as the key spells it. That of a diminished chord from outside the key is the leading
   * note to a note of the key: C sharp diminished leads to D, even in F major.
   */
  public NoteName rootName(Key key) {
    PitchClass above = root.transpose(1);
    boolean leads = quality.isDiminished() && !key.contains(root) && key.contains(above);
    return leads ? key.leadingNoteTo(above) : key.spelling(root);
  }

  /** The bass as the key spells it. */
  public NoteName bassName(Key key) {
    return bass.equals(root) ? rootName(key) : key.spelling(bass);
  }
}
