package io.songlens.lyrics.edit;

import io.songlens.lyrics.check.LineReport;
import io.songlens.lyrics.check.LyricReport;
import java.util.List;

/** What became of a change of words. */
public sealed interface LyricEdit {
  /**
   * The words are changed. What the report notes can be sung all the same.
   *
   * @param words the song with the new words
   * @param report on all lines
   * @param alternatives other words for the place that nothing is to be said against, best first
   */
  record Edited(SungWords words, LyricReport report, List<Alternative> alternatives)
      implements LyricEdit {
    public Edited {
      alternatives = List.copyOf(alternatives);
    }
  }

  /**
   * The line cannot be sung in its place, and the words stay as they are.
   *
   * @param line what is wrong with it
   * @param alternatives words that can be sung there, best first
   */
  record Unsingable(LineReport line, List<Alternative> alternatives) implements LyricEdit {
    public Unsingable {
      alternatives = List.copyOf(alternatives);
    }
  }

  /**
   * There is no such place, or nothing to sing in the text.
   *
   * @param reason why, in words for the user
   */
  record Refused(String reason) implements LyricEdit {}
}
