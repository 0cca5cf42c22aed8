package io.songlens.api.bench;

import io.songlens.composer.song.Line;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.Stanza;
import io.songlens.composer.song.Topic;
import io.songlens.lyrics.check.Issue;
import io.songlens.lyrics.check.LineReport;
import io.songlens.lyrics.check.LyricChecker;
import io.songlens.lyrics.check.LyricReport;
import io.songlens.lyrics.rhyme.RhymeGrade;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A lyric of the bench and what the checker says of it. Stanzas that come again count once.
 *
 * @param seconds CPU time of the writing
 */
public record WrittenLyric(
    ToldPhoto photo,
    SongBrief brief,
    SongPlan plan,
    Lyric lyric,
    LyricReport report,
    double seconds) {
  private static final int TOP_TAGS = 5;

  Stream<LineReport> lines() {
    return report.lines().stream();
  }

  Stream<LineReport> lines(Issue issue) {
    return lines().filter(line -> line.issues().contains(issue));
  }

  /** Lines that must rhyme with an earlier one and are at least kin in sound. */
  long rhymed() {
    return lines()
        .filter(line -> line.rhyme() != null && line.rhyme().atLeast(RhymeGrade.FAMILY))
        .count();
  }

  long rhymesAsked() {
    return lines().filter(line -> line.rhyme() != null).count();
  }

  /** Same-word rhymes of lines that do not sing the title. */
  Stream<LineReport> sameWordOutsideHook() {
    String title = LyricChecker.words(lyric.title());
    return lines(Issue.SAME_WORD_RHYME)
        .filter(line -> !(" " + LyricChecker.words(line.text()) + " ").contains(" " + title + " "));
  }

  /** Different pairs of neighbouring words over all pairs, within lines (Li et al. 2016). */
  double distinctTwo() {
    Set<String> different = new HashSet<>();
    int all = 0;
    for (LineReport line : report.lines()) {
      String[] words = LyricChecker.words(line.text()).split(" ");
      for (int i = 1; i < words.length; i++) {
        different.add(words[i - 1] + " " + words[i]);
        all++;
      }
    }
    return all == 0 ? 1 : (double) different.size() / all;
  }

  /** The brief's first scene. */
  String mainSubject() {
    return brief.topics().stream()
        .filter(topic -> topic.kind() == Topic.Kind.SCENE)
        .max(Comparator.comparing(Topic::confidence))
        .orElse(brief.topics().get(0))
        .id();
  }

  boolean namesMainSubject() {
    return report.topicsNamed().contains(mainSubject());
  }

  /** Share of the five strongest scenes, things and people that some line names. */
  double topTagsNamed() {
    List<String> top =
        brief.topics().stream()
            .filter(topic -> topic.kind().compareTo(Topic.Kind.PEOPLE) <= 0)
            .sorted(Comparator.comparing(Topic::confidence).reversed())
            .limit(TOP_TAGS)
            .map(Topic::id)
            .distinct()
            .toList();
    return (double) top.stream().filter(report.topicsNamed()::contains).count() / top.size();
  }

  /** Share of the shorter lyric's lines that the other has too, 0..1. */
  double shared(WrittenLyric other) {
    Set<String> mine = texts();
    Set<String> theirs = other.texts();
    long common = mine.stream().filter(theirs::contains).count();
    return (double) common / Math.max(1, Math.min(mine.size(), theirs.size()));
  }

  Set<String> texts() {
    Set<String> texts = new HashSet<>();
    lines().forEach(line -> texts.add(LyricChecker.words(line.text())));
    return texts;
  }

  /** The lyric as people read it: the title and the stanzas in the order of first singing. */
  String printed() {
    StringBuilder text = new StringBuilder("**").append(lyric.title()).append("**\n");
    for (Stanza stanza : lyric.stanzas()) {
      text.append('\n');
      for (Line line : stanza.lines()) {
        text.append(line.text()).append("  \n");
      }
    }
    return text.toString();
  }
}
