package io.songlens.composer.midi;

import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.SungNote;
import io.songlens.composer.song.SyllableTiming;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is sung and when it is really heard, for karaoke: lines, their words, and the words'
 * syllables. Times are whole milliseconds from the start of the song; nothing overlaps, and a line
 * or word lasts from its first syllable's vowel to its last syllable's end.
 *
 * @param lines the lines in the order in which they are sung; empty when nobody sings
 */
public record SungText(List<Line> lines) {
  public SungText {
    lines = List.copyOf(lines);
  }

  /**
   * A line of the lyric.
   *
   * @param section the section that sings it: "verse1", "chorus2"
   * @param startMs when its first word begins
   * @param endMs when its last word ends
   * @param words at least one
   */
  public record Line(String section, long startMs, long endMs, List<Word> words) {
    public Line {
      words = List.copyOf(words);
    }
  }

  /**
   * A word.
   *
   * @param text its syllables joined: "golden"
   * @param startMs when its first syllable begins
   * @param endMs when its last syllable ends
   * @param syllables at least one
   */
  public record Word(String text, long startMs, long endMs, List<Syllable> syllables) {
    public Word {
      syllables = List.copyOf(syllables);
    }
  }

  /**
   * A syllable.
   *
   * @param text its letters: "gold"
   * @param startMs when its vowel begins
   * @param endMs when its last note or consonant ends, at the latest when the next syllable begins
   * @param midi the pitch of its first note
   */
  public record Syllable(String text, long startMs, long endMs, int midi) {}

  /**
   * The words of a score.
   *
   * @param timings one for each syllable that is heard, in order
   */
  public static SungText of(Score score, List<SyllableTiming> timings) {
    List<String> sections = sectionOfLine(score);
    List<Line> lines = new ArrayList<>();
    List<Word> words = new ArrayList<>();
    List<Syllable> syllables = new ArrayList<>();
    for (int i = 0; i < timings.size(); i++) {
      syllables.add(syllable(score, timings, i));
      boolean last = i == timings.size() - 1;
      SungNote note = note(score, timings.get(i));
      SungNote next = last ? note : note(score, timings.get(i + 1));
      boolean lineEnds = last || next.line() != note.line();
      if (lineEnds || next.startsWord()) {
        words.add(word(syllables));
        syllables.clear();
      }
      if (lineEnds) {
        lines.add(line(sections.get(note.line()), words));
        words.clear();
      }
    }
    return new SungText(lines);
  }

  private static List<String> sectionOfLine(Score score) {
    List<String> sections = new ArrayList<>();
    for (PlannedSection section : score.plan().sections()) {
      section.lines().forEach(line -> sections.add(section.id()));
    }
    return sections;
  }

  private static SungNote note(Score score, SyllableTiming timing) {
    return score.melody().get(timing.noteIndex());
  }

  private static Syllable syllable(Score score, List<SyllableTiming> timings, int index) {
    SyllableTiming timing = timings.get(index);
    SungNote note = note(score, timing);
    if (note.syllable() == null) {
      throw new IllegalArgumentException(
          "Note " + timing.noteIndex() + " begins no syllable, so it has no timing");
    }
    long start = Math.round(timing.onsetMs());
    long end = Math.round(timing.endMs());
    if (index + 1 < timings.size()) {
      end = Math.min(end, Math.round(timings.get(index + 1).onsetMs()));
    }
    String text = oneLine(note.syllable().text());
    return new Syllable(text, start, Math.max(start, end), note.pitch().midi());
  }

  private static Word word(List<Syllable> syllables) {
    String text = syllables.stream().map(Syllable::text).collect(Collectors.joining());
    Syllable last = syllables.get(syllables.size() - 1);
    return new Word(text, syllables.get(0).startMs(), last.endMs(), syllables);
  }

  private static Line line(String section, List<Word> words) {
    Word last = words.get(words.size() - 1);
    return new Line(section, words.get(0).startMs(), last.endMs(), words);
  }

  /** Without what would end a line or begin a time stamp in LRC. */
  static String oneLine(String text) {
    return text.replaceAll("[\\r\\n\\[\\]<>]+", " ").strip();
  }
}
