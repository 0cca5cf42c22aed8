package io.songlens.lyrics.check;

import io.songlens.composer.song.Line;
import io.songlens.composer.song.LinePlan;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.Syllable;
import io.songlens.composer.song.Topic;
import io.songlens.composer.wish.WishReading;
import io.songlens.lyrics.StanzaPlan;
import io.songlens.lyrics.rhyme.RhymeGrade;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reports on Mandarin lines one by one. */
final class MandarinLineChecker {
  private final MandarinTopicWords topicWords;
  private final SongBrief brief;
  private final AvoidedWords avoided;
  private final Set<String> sung = new HashSet<>();

  MandarinLineChecker(MandarinTopicWords topicWords, SongBrief brief) {
    this.topicWords = topicWords;
    this.brief = brief;
    this.avoided = AvoidedWords.of(WishReading.of(brief.wishes()).avoided());
  }

  LyricReport check(SongPlan plan, Lyric lyric) {
    List<LineReport> reports = new ArrayList<>();
    for (StanzaPlan stanza : StanzaPlan.of(plan)) {
      List<Line> lines = lyric.stanza(stanza.id()).lines();
      for (int i = 0; i < lines.size(); i++) {
        reports.add(check(stanza, lines, i));
      }
    }
    Set<String> named = new TreeSet<>();
    reports.forEach(report -> named.addAll(report.topics()));
    named.retainAll(brief.topics().stream().map(Topic::id).collect(Collectors.toSet()));
    String words =
        lyric.stanzas().stream()
            .flatMap(stanza -> stanza.lines().stream())
            .map(Line::text)
            .collect(Collectors.joining());
    return new LyricReport(reports, named, words.contains(lyric.title()));
  }

  private LineReport check(StanzaPlan stanza, List<Line> lines, int index) {
    Line line = lines.get(index);
    LinePlan place = stanza.lines().get(index);
    String text = line.text();
    int syllables = line.syllables().size();
    List<Issue> issues = new ArrayList<>();
    if (syllables < place.minSyllables() || syllables > place.maxSyllables()) {
      issues.add(Issue.SYLLABLES);
    }
    if (MandarinChecker.profane(text)) {
      issues.add(Issue.PROFANITY);
    }
    if (!MandarinChecker.pure(text)) {
      issues.add(Issue.CHARACTERS);
    }
    if (avoided.in(text)) {
      issues.add(Issue.AVOIDED);
    }
    Line partner = partner(stanza.lines(), lines, index);
    RhymeGrade rhyme =
        partner == null
            ? null
            : MandarinChecker.rhyme(partner, line) ? RhymeGrade.PERFECT : RhymeGrade.NONE;
    if (partner != null && rhyme == RhymeGrade.NONE) {
      issues.add(end(partner).equals(end(line)) ? Issue.SAME_WORD_RHYME : Issue.RHYME);
    }
    boolean refrain = stanza.kind() == SectionKind.CHORUS || stanza.kind() == SectionKind.OUTRO;
    if (!sung.add(text) && !refrain) {
      issues.add(Issue.REPEATED_LINE);
    }
    return new LineReport(
        stanza.id(),
        index,
        text,
        syllables,
        place.minSyllables(),
        place.maxSyllables(),
        1,
        rhyme,
        topicWords.topics(text),
        issues);
  }

  /** The nearest earlier line of the same letter. */
  private static @Nullable Line partner(List<LinePlan> places, List<Line> lines, int index) {
    char letter = places.get(index).rhyme();
    for (int i = index - 1; i >= 0 && letter != 'X'; i--) {
      if (places.get(i).rhyme() == letter) {
        return lines.get(i);
      }
    }
    return null;
  }

  private static String end(Line line) {
    List<Syllable> syllables = line.syllables();
    return syllables.get(syllables.size() - 1).text();
  }
}
