package io.songlens.lyrics.edit;

import io.songlens.composer.song.Line;
import io.songlens.composer.song.LinePlan;
import io.songlens.composer.song.Seed;
import io.songlens.lyrics.check.LyricReport;
import java.util.List;

/** What editing needs to know of a language. */
interface EditedLanguage {
  /**
   * The sounds of a line.
   *
   * @throws IllegalArgumentException if there is nothing to sing in it
   */
  Line read(String text, LinePlan place);

  /** What is to be said of all lines. */
  LyricReport report(SungWords words);

  /** Lines of the bank that may fit the place, best first. */
  List<Line> lines(SungWords words, LinePlace place, Seed seed);

  /** Words that may stand for a word of the line, as printed there, best first. */
  List<String> words(Line line, int word);

  /** Whether two words of a line sound as long and are stressed alike. */
  boolean alike(Line line, Line other, int word);
}
