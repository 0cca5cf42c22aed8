package io.songlens.composer.theory;

/**
 * A note as written: a letter and its accidentals.
 *
 * @param letter 'A' to 'G'
 * @param alteration semitones raised (sharps) or, negative, lowered (flats)
 */
public record NoteName(char letter, int alteration) {
  private static final String LETTERS = "FCGDAEB";

  /**
   * The name at a place on the line of fifths.
   *
   * @param position 0 for C, 1 for G, -1 for F, 7 for C sharp
   */
  public static NoteName onLineOfFifths(int position) {
    int fromF = position + 1;
    return new NoteName(LETTERS.charAt(Math.floorMod(fromF, 7)), Math.floorDiv(fromF, 7));
  }

  /** The name as text: "Eb", "F#", "C". */
  public String name() {
    return letter + (alteration < 0 ? "b".repeat(-alteration) : "#".repeat(alteration));
  }
}
