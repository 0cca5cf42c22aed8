package io.songlens.composer.midi;

import io.songlens.composer.song.Score;
import io.songlens.composer.song.SungNote;
import io.songlens.composer.song.Syllable;
import io.songlens.composer.song.SyllableTiming;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes timed lyrics as enhanced LRC: a time for each line and for each word, as players that show
 * karaoke read them. Times are those at which the words are really heard.
 */
public final class LrcExport {
  private LrcExport() {}

  /** A word and when it is heard. */
  private record TimedWord(String text, double onsetMs, double endMs, int line) {}

  /**
   * The lyrics of a score.
   *
   * @param timings one for each syllable that is heard, in order
   */
  public static String lrc(Score score, List<SyllableTiming> timings) {
    StringBuilder lrc = new StringBuilder();
    lrc.append("[ti:").append(oneLine(score.title())).append("]\n");
    lrc.append("[length:").append(minutes(score.plan().durationSeconds())).append("]\n");
    List<TimedWord> words = words(score, timings);
    for (int i = 0; i < words.size(); i++) {
      TimedWord word = words.get(i);
      boolean first = i == 0 || words.get(i - 1).line() != word.line();
      boolean last = i == words.size() - 1 || words.get(i + 1).line() != word.line();
      if (first) {
        lrc.append('[').append(stamp(word.onsetMs())).append(']');
      }
      lrc.append(first ? "" : " ");
      lrc.append('<').append(stamp(word.onsetMs())).append('>').append(word.text());
      if (last) {
        lrc.append('<').append(stamp(word.endMs())).append(">\n");
      }
    }
    return lrc.toString();
  }

  private static List<TimedWord> words(Score score, List<SyllableTiming> timings) {
    List<TimedWord> words = new ArrayList<>();
    for (SyllableTiming timing : timings) {
      SungNote note = score.melody().get(timing.noteIndex());
      Syllable syllable = note.syllable();
      if (syllable == null) {
        throw new IllegalArgumentException(
            "Note " + timing.noteIndex() + " begins no syllable, so it has no timing");
      }
      if (note.startsWord() || words.isEmpty()) {
        words.add(
            new TimedWord(oneLine(syllable.text()), timing.onsetMs(), timing.endMs(), note.line()));
      } else {
        TimedWord begun = words.remove(words.size() - 1);
        String text = begun.text() + oneLine(syllable.text());
        words.add(new TimedWord(text, begun.onsetMs(), timing.endMs(), begun.line()));
      }
    }
    return words;
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\r\\n\\[\\]<>]+", " ").strip();
  }

  private static String stamp(double ms) {
    long hundredths = Math.round(ms / 10);
    return String.format(
        Locale.ROOT, "%02d:%02d.%02d", hundredths / 6000, hundredths / 100 % 60, hundredths % 100);
  }

  private static String minutes(double seconds) {
    long whole = Math.round(seconds);
    return String.format(Locale.ROOT, "%02d:%02d", whole / 60, whole % 60);
  }
}
