package io.songlens.composer.theory;

import java.util.List;

/** Chord qualities with their intervals in semitones above the root. */
public enum ChordQuality {
  MAJOR("", "major", 0, 4, 7),
  MINOR("m", "minor", 0, 3, 7),
  DIMINISHED("dim", "diminished", 0, 3, 6),
  AUGMENTED("aug", "augmented", 0, 4, 8),
  SUS2("sus2", "suspended-second", 0, 2, 7),
  SUS4("sus4", "suspended-fourth", 0, 5, 7),
  POWER("5", "power", 0, 7),
  SIXTH("6", "major-sixth", 0, 4, 7, 9),
  MINOR_SIXTH("m6", "minor-sixth", 0, 3, 7, 9),
  ADD9("add9", "major", 0, 4, 7, 14),
  DOMINANT_7("7", "dominant", 0, 4, 7, 10),
  MAJOR_7("maj7", "major-seventh", 0, 4, 7, 11),
  MINOR_7("m7", "minor-seventh", 0, 3, 7, 10),
  HALF_DIMINISHED_7("m7b5", "half-diminished", 0, 3, 6, 10),
  DIMINISHED_7("dim7", "diminished-seventh", 0, 3, 6, 9),
  DOMINANT_9("9", "dominant-ninth", 0, 4, 7, 10, 14),
  MAJOR_9("maj9", "major-ninth", 0, 4, 7, 11, 14),
  MINOR_9("m9", "minor-ninth", 0, 3, 7, 10, 14),
  DOMINANT_7_SUS4("7sus4", "suspended-fourth", 0, 5, 7, 10),
  DOMINANT_7_FLAT_9("7b9", "dominant", 0, 4, 7, 10, 13),
  DOMINANT_13("13", "dominant-13th", 0, 4, 7, 10, 14, 21),
  MAJOR_7_SHARP_11("maj7#11", "major-seventh", 0, 4, 7, 11, 18),
  MINOR_11("m11", "minor-11th", 0, 3, 7, 10, 14, 17);

  private final String suffix;
  private final String musicXmlKind;
  private final List<Integer> semitones;
  private final int members;

  ChordQuality(String suffix, String musicXmlKind, Integer... semitones) {
    this.suffix = suffix;
    this.musicXmlKind = musicXmlKind;
    this.semitones = List.of(semitones);
    this.members = this.semitones.stream().mapToInt(s -> 1 << s % 12).sum();
  }

  /** What follows the root in a chord symbol: "m7", "sus4", nothing for a major triad. */
  public String suffix() {
    return suffix;
  }

  /** The {@code kind} value of MusicXML 4.0 closest to this quality. */
  public String musicXmlKind() {
    return musicXmlKind;
  }

  /** Chord members as semitones above the root, ascending from 0. */
  public List<Integer> semitones() {
    return semitones;
  }

  /** Whether it is built on a diminished triad. */
  boolean isDiminished() {
    return isMember(3) && isMember(6) && !isMember(7);
  }

  /**
   * Whether a pitch class that many semitones above the root is a member of the chord.
   *
   * @param aboveRoot 0..11
   */
  boolean isMember(int aboveRoot) {
    return (members >> aboveRoot & 1) == 1;
  }
}
