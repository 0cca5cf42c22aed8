package io.songlens.composer.style;

import io.songlens.composer.theory.RomanNumeral;
import java.util.Arrays;
import java.util.List;

/**
 * The harmony of a section: a loop of bars, and the bars that end the section instead of the loop's
 * (its cadence).
 *
 * @param loop the chords of each bar of the loop
 * @param end the chords of each bar of the ending; may be empty
 */
public record Progression(List<List<RomanNumeral>> loop, List<List<RomanNumeral>> end) {
  public Progression {
    loop = List.copyOf(loop);
    end = List.copyOf(end);
  }

  /**
   * The chords of one bar of a section.
   *
   * @param bar counted from 0 at the section's start
   * @param bars how many bars the section has
   */
  public List<RomanNumeral> bar(int bar, int bars) {
    int fromEnd = bars - bar;
    return fromEnd <= end.size() ? end.get(end.size() - fromEnd) : loop.get(bar % loop.size());
  }

  /**
   * Reads bars separated by "|", chords of a bar separated by spaces: "I | vi IV | V".
   *
   * @throws IllegalArgumentException with a message for musicians when it cannot be read
   */
  static List<List<RomanNumeral>> bars(String text) {
    return Arrays.stream(text.split("\\|", -1)).map(Progression::chords).toList();
  }

  private static List<RomanNumeral> chords(String bar) {
    List<RomanNumeral> chords =
        Arrays.stream(bar.strip().split("\\s+"))
            .filter(word -> !word.isEmpty())
            .map(RomanNumeral::parse)
            .toList();
    if (chords.isEmpty() || chords.size() > 4) {
      throw new IllegalArgumentException("A bar has one to four chords, not '" + bar + "'");
    }
    return chords;
  }
}
