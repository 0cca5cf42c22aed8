package io.songlens.composer.compose.melody;

import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.SeededRandom;
import java.util.List;

/**
 * Which motif each line of a stanza takes: letters name motifs, so "aaba" states an idea, repeats
 * it, contrasts it and brings it back.
 *
 * @param letters one for each line; repeated for longer stanzas
 */
record PhraseForm(String letters) {
  private static final List<String> VERSES = List.of("aaba", "abab", "aaab", "abac");
  private static final List<String> CHORUSES = List.of("aaba", "abab", "aaab", "abac");
  private static final List<String> OTHERS = List.of("aaab", "abab", "aabb");

  static PhraseForm choose(SectionKind kind, SeededRandom random) {
    return new PhraseForm(
        random.pick(
            switch (kind) {
              case VERSE -> VERSES;
              case CHORUS -> CHORUSES;
              default -> OTHERS;
            }));
  }

  char letter(int line) {
    return letters.charAt(line % letters.length());
  }

  /** The section's first line with the same letter. */
  int firstLike(int line) {
    return letters.indexOf(letter(line));
  }

  /** Whether the line repeats an earlier one of the same group of four. */
  boolean repeats(int line) {
    int place = line % letters.length();
    return letters.indexOf(letters.charAt(place)) < place;
  }
}
