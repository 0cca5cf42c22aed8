package io.songlens.composer.theory;

import java.util.List;

/** The seven-note modes songs are written in, as semitones above the tonic. */
public enum Mode {
  LYDIAN("lydian", 0, 2, 4, 6, 7, 9, 11),
  MAJOR("major", 0, 2, 4, 5, 7, 9, 11),
  MIXOLYDIAN("mixolydian", 0, 2, 4, 5, 7, 9, 10),
  DORIAN("dorian", 0, 2, 3, 5, 7, 9, 10),
  MINOR("minor", 0, 2, 3, 5, 7, 8, 10),
  HARMONIC_MINOR("harmonic minor", 0, 2, 3, 5, 7, 8, 11),
  PHRYGIAN("phrygian", 0, 1, 3, 5, 7, 8, 10);

  private final String label;
  private final List<Integer> semitones;

  Mode(String label, Integer... semitones) {
    this.label = label;
    this.semitones = List.of(semitones);
  }

  /** The name a musician says: "major", "dorian". */
  public String label() {
    return label;
  }

  /** The seven degrees as semitones above the tonic, ascending from 0. */
  public List<Integer> semitones() {
    return semitones;
  }

  /** Whether the third above the tonic is minor. */
  public boolean isMinor() {
    return semitones.get(2) == 3;
  }
}
