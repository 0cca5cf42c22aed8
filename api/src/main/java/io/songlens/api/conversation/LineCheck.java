package io.songlens.api.conversation;

import java.util.List;

/**
 * What is to be said of words for a line, before they are put there.
 *
 * @param text the words
 * @param isSingable whether they can be sung in that place
 * @param syllables how many they have; 0 if they cannot be read
 * @param minSyllables fewest that the place carries
 * @param maxSyllables most that the place carries
 * @param stressFit share of the stresses that fall right, 0..1
 * @param rhymesWith the lines that they ought to rhyme with
 * @param faults what keeps them from being sung, in sentences; empty if they are singable
 * @param remarks what could be better about them, or about other lines because of them, in
 *     sentences; they can be sung all the same
 * @param alternatives lines of the word bank that fit there, best first
 */
public record LineCheck(
    String text,
    boolean isSingable,
    int syllables,
    int minSyllables,
    int maxSyllables,
    double stressFit,
    List<String> rhymesWith,
    List<String> faults,
    List<String> remarks,
    List<String> alternatives) {
  public LineCheck {
    rhymesWith = List.copyOf(rhymesWith);
    faults = List.copyOf(faults);
    remarks = List.copyOf(remarks);
    alternatives = List.copyOf(alternatives);
  }
}
