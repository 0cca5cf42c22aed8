package io.songlens.composer.song;

/**
 * The place of one lyric line in its section.
 *
 * @param startBar bars from the section's start to the line's first bar
 * @param bars bars the line has, breath included
 * @param minSyllables fewest syllables that fill the line
 * @param maxSyllables most syllables that can be sung in it
 * @param stresses the metrical pattern of the ideal line, one character a syllable: '1' on a strong
 *     beat, '0' off it; its length is the ideal number of syllables
 * @param rhyme lines of a stanza with the same letter rhyme; 'X' rhymes with nothing
 */
public record LinePlan(
    int startBar, int bars, int minSyllables, int maxSyllables, String stresses, char rhyme) {
  public LinePlan {
    if (minSyllables < 1 || minSyllables > stresses.length() || stresses.length() > maxSyllables) {
      throw new IllegalArgumentException(
          "The ideal line of %d syllables lies outside %d..%d"
              .formatted(stresses.length(), minSyllables, maxSyllables));
    }
  }

  /** The ideal number of syllables. */
  public int idealSyllables() {
    return stresses.length();
  }
}
