package io.songlens.composer.midi;

import io.songlens.composer.song.LrcTime;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.SyllableTiming;
import java.util.List;
import java.util.Locale;

/**
 * Writes timed lyrics as enhanced LRC: a time for each line and for each word, as players that show
 * karaoke read them. Times are those at which the words are really heard.
 */
public final class LrcExport {
  private LrcExport() {}

  /**
   * The lyrics of a score.
   *
   * @param timings one for each syllable that is heard, in order
   */
  public static String lrc(Score score, List<SyllableTiming> timings) {
    StringBuilder lrc = new StringBuilder();
    lrc.append("[ti:").append(SungText.oneLine(score.title())).append("]\n");
    lrc.append("[length:").append(minutes(score.plan().durationSeconds())).append("]\n");
    for (SungText.Line line : SungText.of(score, timings).lines()) {
      lrc.append('[').append(LrcTime.of(line.startMs())).append(']');
      String separator = "";
      for (SungText.Word word : line.words()) {
        lrc.append(separator).append('<').append(LrcTime.of(word.startMs())).append('>');
        lrc.append(word.text());
        separator = " ";
      }
      lrc.append('<').append(LrcTime.of(line.endMs())).append(">\n");
    }
    return lrc.toString();
  }

  private static String minutes(double seconds) {
    long whole = Math.round(seconds);
    return String.format(Locale.ROOT, "%02d:%02d", whole / 60, whole % 60);
  }
}
