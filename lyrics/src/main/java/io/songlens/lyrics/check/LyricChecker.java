package io.songlens.lyrics.check;

import io.songlens.composer.song.Line;
import io.songlens.composer.song.LinePlan;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.Stanza;
import io.songlens.composer.song.Topic;
import io.songlens.composer.wish.WishReading;
import io.songlens.lyrics.StanzaPlan;
import io.songlens.lyrics.prosody.Prosody;
import io.songlens.lyrics.prosody.Scansion;
import io.songlens.lyrics.rhyme.RhymeGrade;
import io.songlens.lyrics.rhyme.RhymeSound;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks lyrics against their plan. The same judge for bank, language model and user. */
public final class LyricChecker {
  /** Below this share of stresses in place a line is noted. */
  public static final double LOW_STRESS_FIT = 0.5;

  /** Most letters and signs a line may print. */
  public static final int MAX_LINE_CHARACTERS = 90;

  private final TopicWords topicWords;

  /** Checks topics against the given words. */
  public LyricChecker(TopicWords topicWords) {
    this.topicWords = topicWords;
  }

  /**
   * Checks a whole lyric.
   *
   * @throws IllegalArgumentException if a stanza of the plan, or a line of it, is missing
   */
  public LyricReport check(SongPlan plan, Lyric lyric, SongBrief brief) {
    List<LineReport> reports = new ArrayList<>();
    Set<String> sung = new HashSet<>();
    AvoidedWords avoided = AvoidedWords.of(WishReading.of(brief.wishes()).avoided());
    for (StanzaPlan stanzaPlan : StanzaPlan.of(plan)) {
      Stanza stanza = lyric.stanza(stanzaPlan.id());
      if (stanza.lines().size() != stanzaPlan.lines().size()) {
        throw new IllegalArgumentException(
            "Stanza %s has %d lines, its plan %d"
                .formatted(stanza.id(), stanza.lines().size(), stanzaPlan.lines().size()));
      }
      for (int i = 0; i < stanza.lines().size(); i++) {
        reports.add(checkLine(stanzaPlan, stanza.lines(), i, sung, avoided));
      }
    }
    Set<String> named = new TreeSet<>();
    reports.forEach(report -> named.addAll(report.topics()));
    named.retainAll(brief.topics().stream().map(Topic::id).collect(Collectors.toSet()));
    return new LyricReport(reports, named, titleSung(lyric));
  }

  private LineReport checkLine(
      StanzaPlan stanza, List<Line> lines, int index, Set<String> sung, AvoidedWords avoided) {
    Line line = lines.get(index);
    LinePlan plan = stanza.lines().get(index);
    List<Issue> issues = new ArrayList<>(hardIssues(line, plan));
    if (avoided.in(line.text())) {
      issues.add(Issue.AVOIDED);
    }
    double fit = Scansion.fit(Scansion.stresses(line), plan.stresses());
    if (fit < LOW_STRESS_FIT) {
      issues.add(Issue.STRESS);
    }
    RhymeGrade rhyme = rhyme(stanza.lines(), lines, index);
    if (rhyme == RhymeGrade.NONE) {
      issues.add(sameWord(stanza.lines(), lines, index) ? Issue.SAME_WORD_RHYME : Issue.RHYME);
    }
    List<String> said = lines.subList(0, index + 1).stream().map(l -> words(l.text())).toList();
    if (Grammar.slips(said.get(index))) {
      issues.add(Issue.GRAMMAR);
    }
    if (Voice.changesPerson(said)) {
      issues.add(Issue.PERSON);
    }
    if (Voice.wavers(said)) {
      issues.add(Issue.TENSE);
    }
    boolean refrain = stanza.kind() == SectionKind.CHORUS || stanza.kind() == SectionKind.OUTRO;
    if (!sung.add(words(line.text())) && !refrain) {
      issues.add(Issue.REPEATED_LINE);
    }
    return new LineReport(
        stanza.id(),
        index,
        line.text(),
        line.syllables().size(),
        plan.minSyllables(),
        plan.maxSyllables(),
        fit,
        rhyme,
        topicWords.topics(line),
        issues);
  }

  /** What makes a line impossible to sing in its place; empty when nothing does. */
  public List<Issue> hardIssues(Line line, LinePlan plan) {
    List<Issue> issues = new ArrayList<>();
    int syllables = line.syllables().size();
    if (syllables < plan.minSyllables() || syllables > plan.maxSyllables()) {
      issues.add(Issue.SYLLABLES);
    }
    issues.addAll(textIssues(line.text()));
    return issues;
  }

  /** What makes a text impossible to sing anywhere; empty when nothing does. */
  public List<Issue> textIssues(String text) {
    List<Issue> issues = new ArrayList<>();
    if (!text.codePoints().allMatch(LyricChecker::english) || words(text).isBlank()) {
      issues.add(Issue.LANGUAGE);
    }
    if (List.of(words(text).split(" ")).stream().anyMatch(BannedWords::contains)) {
      issues.add(Issue.PROFANITY);
    }
    if (text.length() > MAX_LINE_CHARACTERS) {
      issues.add(Issue.TOO_LONG);
    }
    return issues;
  }

  private static boolean english(int c) {
    boolean latin =
        Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    return latin
        || Character.isDigit(c)
        || " '\u2019,.!?;:()\"\u201c\u201d-\u2013\u2014&".indexOf(c) >= 0
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /**
   * The best rhyme with an earlier line of the same letter; null when there is none to rhyme with.
   */
  private static @Nullable RhymeGrade rhyme(List<LinePlan> plans, List<Line> lines, int index) {
    RhymeGrade best = null;
    for (int earlier : partners(plans, index)) {
      RhymeGrade grade = RhymeSound.of(lines.get(earlier)).grade(RhymeSound.of(lines.get(index)));
      best = best == null || grade.atLeast(best) ? grade : best;
    }
    return best;
  }

  private static boolean sameWord(List<LinePlan> plans, List<Line> lines, int index) {
    String word = RhymeSound.of(lines.get(index)).word();
    return partners(plans, index).stream()
        .anyMatch(earlier -> RhymeSound.of(lines.get(earlier)).word().equals(word));
  }

  private static List<Integer> partners(List<LinePlan> plans, int index) {
    List<Integer> partners = new ArrayList<>();
    char letter = plans.get(index).rhyme();
    for (int earlier = 0; earlier < index; earlier++) {
      if (letter != 'X' && plans.get(earlier).rhyme() == letter) {
        partners.add(earlier);
      }
    }
    return partners;
  }

  private static boolean titleSung(Lyric lyric) {
    if (lyric.stanzas().isEmpty()) {
      return false;
    }
    List<Stanza> choruses =
        lyric.stanzas().stream().filter(stanza -> stanza.kind() == SectionKind.CHORUS).toList();
    List<Stanza> where =
        choruses.isEmpty()
            ? lyric.stanzas().subList(lyric.stanzas().size() - 1, lyric.stanzas().size())
            : choruses;
    String title = " " + words(lyric.title()) + " ";
    return where.stream()
        .map(s -> s.lines().stream().map(l -> words(l.text())).collect(Collectors.joining(" ")))
        .anyMatch(text -> (" " + text + " ").contains(title));
  }

  /** Words only, lower case, for comparing texts. */
  public static String words(String text) {
    return List.of(text.toLowerCase(Locale.ROOT).replace('-', ' ').split("\\s+")).stream()
        .map(Prosody::core)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
