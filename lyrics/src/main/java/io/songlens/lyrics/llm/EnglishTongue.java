package io.songlens.lyrics.llm;

import io.songlens.composer.song.Line;
import io.songlens.composer.song.LinePlan;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.lyrics.LyricWriter;
import io.songlens.lyrics.StanzaPlan;
import io.songlens.lyrics.bank.BankLyricWriter;
import io.songlens.lyrics.check.Issue;
import io.songlens.lyrics.check.LyricChecker;
import io.songlens.lyrics.check.TopicWords;
import io.songlens.lyrics.prosody.Prosody;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** English, with the English bank. */
final class EnglishTongue implements Tongue {
  private static final int TRIES = 8;

  private final BankLyricWriter bank;
  private final LyricChecker checker = new LyricChecker(TopicWords.builtIn());
  private final Prosody prosody = Prosody.english();
  private final ForeignWords foreign = new ForeignWords(prosody);

  EnglishTongue(BankLyricWriter bank) {
    this.bank = bank;
  }

  @Override
  public String label() {
    return "plain English";
  }

  @Override
  public String rules() {
    return """
        Each line has the number of syllables asked for; 1 marks a stressed syllable and 0 an
        unstressed one. Write numbers as words.
        """;
  }

  @Override
  public String described(LinePlan place) {
    return "%d syllables (%d to %d can be sung), stresses %s, rhyme %s"
        .formatted(
            place.idealSyllables(),
            place.minSyllables(),
            place.maxSyllables(),
            place.stresses(),
            place.rhyme());
  }

  @Override
  public @Nullable Line line(String text, LinePlan place) {
    return canSing(text)
        ? prosody.line(text, place.minSyllables(), place.maxSyllables(), place.stresses())
        : null;
  }

  @Override
  public List<String> blocking(String text, LinePlan place, List<String> known) {
    List<Issue> issues = new ArrayList<>(checker.textIssues(text));
    List<String> reasons = new ArrayList<>();
    if (!issues.contains(Issue.LANGUAGE) && foreign.fill(text, known)) {
      reasons.add("is not in English");
    }
    Line line = line(text, place);
    if (line != null) {
      issues = checker.hardIssues(line, place);
    }
    issues.forEach(issue -> reasons.add(issue.text()));
    return reasons;
  }

  @Override
  public boolean canSing(String phrase) {
    return checker.textIssues(phrase).isEmpty();
  }

  @Override
  public String words(String text) {
    return LyricChecker.words(text);
  }

  @Override
  public Map<Place, Note> notes(SongPlan plan, Lyric lyric, SongBrief brief) {
    Map<Place, Note> notes = new HashMap<>();
    checker
        .check(plan, lyric, brief)
        .lines()
        .forEach(
            line ->
                notes.put(
                    new Place(line.stanzaId(), line.index()),
                    new Note(line.topics(), line.issues())));
    return notes;
  }

  @Override
  public LyricWriter bank() {
    return bank;
  }

  @Override
  public Line substitute(
      Job job,
      StanzaPlan stanza,
      int index,
      @Nullable Line rhymeWith,
      Set<String> sung,
      Predicate<Line> usable) {
    LinePlan place = stanza.lines().get(index);
    Set<String> refused = new HashSet<>(sung);
    for (int i = 0; i < TRIES; i++) {
      Line line =
          bank.line(
              job.brief(),
              place,
              stanza.kind(),
              rhymeWith,
              refused,
              job.seed().fork(stanza.id() + index));
      if (usable.test(line)) {
        return line;
      }
      refused.add(line.text());
    }
    return vocalise(place);
  }

  @Override
  public Line vocalise(LinePlan place) {
    return prosody.line("la ".repeat(place.idealSyllables()).strip());
  }
}
