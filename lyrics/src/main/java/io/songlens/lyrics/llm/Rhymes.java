package io.songlens.lyrics.llm;

import io.songlens.lyrics.StanzaPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which line rhymes with which. */
final class Rhymes {
  private static final char NONE = 'X';

  private Rhymes() {}

  /** The nearest earlier line that a line should rhyme with, or null. */
  static <T> @Nullable T partner(StanzaPlan stanza, List<? extends @Nullable T> lines, int index) {
    int partner = partner(stanza, index);
    return partner < 0 ? null : lines.get(partner);
  }

  /** The place of the nearest earlier line that a line should rhyme with; -1 without one. */
  static int partner(StanzaPlan stanza, int index) {
    char letter = stanza.lines().get(index).rhyme();
    for (int i = index - 1; letter != NONE && i >= 0; i--) {
      if (stanza.lines().get(i).rhyme() == letter) {
        return i;
      }
    }
    return -1;
  }
}
