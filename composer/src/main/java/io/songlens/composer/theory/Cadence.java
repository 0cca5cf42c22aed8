package io.songlens.composer.theory;

import java.util.Optional;

/**
 * How a phrase closes: the two chords at its end, judged as harmony textbooks do (Aldwell and
 * Schachter, "Harmony and Voice Leading"; Caplin, "Classical Form", 1998).
 */
public enum Cadence {
  /** Dominant to tonic: a full close. */
  AUTHENTIC("authentic"),
  /** On the dominant: more is to come. */
  HALF("half"),
  /** Subdominant to tonic: Amen. */
  PLAGAL("plagal"),
  /** Dominant to the submediant, where the tonic was expected. */
  DECEPTIVE("deceptive");

  private static final int FIFTH = 7;
  private static final int FOURTH = 5;
  private static final int LEADING_NOTE = 11;
  private static final int MINOR_THIRD = 3;

  private final String label;

  Cadence(String label) {
    this.label = label;
  }

  /** The word a musician says: "half". */
  public String label() {
    return label;
  }

  /**
   * The cadence of two chords; empty where they do not close a phrase.
   *
   * @param key the key they are heard in
   * @param before the last chord but one
   * @param last the last chord
   */
  public static Optional<Cadence> of(Key key, ChordSymbol before, ChordSymbol last) {
    int degree = key.tonic().upTo(last.root());
    if (degree == 0) {
      if (isDominant(key, before)) {
        return Optional.of(AUTHENTIC);
      }
      boolean subdominant = key.tonic().upTo(before.root()) == FOURTH;
      return subdominant ? Optional.of(PLAGAL) : Optional.empty();
    }
    if (isFifthDegree(key, last) && !isDominant(key, before) && isInRootPosition(last)) {
      return Optional.of(HALF);
    }
    boolean submediant = degree == 8 || (degree == 9 && !key.mode().isMinor());
    boolean deceived = isFifthDegree(key, before) && submediant;
    return deceived ? Optional.of(DECEPTIVE) : Optional.empty();
  }

  /**
   * Whether an authentic cadence is perfect: both chords in root position, the first on the fifth
   * degree, and the tune on the tonic.
   *
   * @param melody the pitch class on which the tune ends
   */
  public static boolean isPerfect(
      Key key, ChordSymbol before, ChordSymbol last, PitchClass melody) {
    return of(key, before, last).equals(Optional.of(AUTHENTIC))
        && isFifthDegree(key, before)
        && isInRootPosition(before)
        && isInRootPosition(last)
        && melody.equals(key.tonic());
  }

  /** The fifth degree, or the diminished chord on the leading note that stands in for it. */
  private static boolean isDominant(Key key, ChordSymbol chord) {
    boolean leadingNote =
        key.tonic().upTo(chord.root()) == LEADING_NOTE
            && chord.contains(chord.root().transpose(MINOR_THIRD))
            && chord.contains(chord.root().transpose(6));
    return leadingNote || isFifthDegree(key, chord);
  }

  /** A chord on the fifth degree with a major third, a suspended one or none: not minor v. */
  private static boolean isFifthDegree(Key key, ChordSymbol chord) {
    return key.tonic().upTo(chord.root()) == FIFTH
        && !chord.contains(chord.root().transpose(MINOR_THIRD));
  }

  private static boolean isInRootPosition(ChordSymbol chord) {
    return chord.bass().equals(chord.root());
  }
}
