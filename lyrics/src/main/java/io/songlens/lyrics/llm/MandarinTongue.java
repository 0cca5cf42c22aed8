package io.songlens.lyrics.llm;

import io.songlens.composer.song.Line;
import io.songlens.composer.song.LinePlan;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.Stanza;
import io.songlens.lyrics.LyricWriter;
import io.songlens.lyrics.StanzaPlan;
import io.songlens.lyrics.bank.mandarin.MandarinBankWriter;
import io.songlens.lyrics.check.Issue;
import io.songlens.lyrics.check.LyricChecker;
import io.songlens.lyrics.check.MandarinChecker;
import io.songlens.lyrics.check.MandarinTopicWords;
import io.songlens.lyrics.prosody.mandarin.MandarinProsody;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Mandarin in Chinese characters, with the Mandarin bank. */
final class MandarinTongue implements Tongue {
  /** Songs of the bank that are looked through for a line: it has no single lines to give. */
  private static final int BANK_SONGS = 4;

  private final MandarinBankWriter bank;
  private final MandarinProsody prosody = MandarinProsody.builtIn();
  private final MandarinTopicWords topicWords = MandarinTopicWords.builtIn();

  MandarinTongue(MandarinBankWriter bank) {
    this.bank = bank;
  }

  @Override
  public String label() {
    return "Mandarin Chinese, in simplified characters";
  }

  @Override
  public String rules() {
    return """
        Each line has the number of characters asked for: one character is one syllable. Write
        numbers as characters, and no Latin letters except in a name or brand that is asked for.
        Rhyme by the thirteen rhyme groups (shisan zhe), not with the same character.
        """;
  }

  @Override
  public String described(LinePlan place) {
    return "%d characters (%d to %d can be sung), rhyme %s"
        .formatted(
            place.idealSyllables(), place.minSyllables(), place.maxSyllables(), place.rhyme());
  }

  @Override
  public @Nullable Line line(String text, LinePlan place) {
    try {
      return prosody.line(text);
    } catch (IllegalArgumentException unsung) {
      return null;
    }
  }

  @Override
  public List<String> blocking(String text, LinePlan place, List<String> known) {
    List<String> reasons = new ArrayList<>();
    String rest = text;
    for (String phrase : known) {
      rest = rest.replace(phrase, "");
    }
    Line line = line(text, place);
    boolean chinese = rest.isBlank() || MandarinChecker.pure(rest.replace(" ", ""));
    if (line == null || !chinese) {
      reasons.add("is not written in Chinese characters");
    } else if (!fits(line, place)) {
      reasons.add(Issue.SYLLABLES.text());
    }
    if (MandarinChecker.profane(text)) {
      reasons.add(Issue.PROFANITY.text());
    }
    if (text.length() > LyricChecker.MAX_LINE_CHARACTERS) {
      reasons.add(Issue.TOO_LONG.text());
    }
    return reasons;
  }

  private static boolean fits(Line line, LinePlan place) {
    int syllables = line.syllables().size();
    return syllables >= place.minSyllables() && syllables <= place.maxSyllables();
  }

  @Override
  public boolean canSing(String phrase) {
    return line(phrase, new LinePlan(0, 1, 1, 1, "1", 'X')) != null
        && !MandarinChecker.profane(phrase);
  }

  @Override
  public String words(String text) {
    return text.replaceAll("[\\p{P}\\p{S}\\s]+", "");
  }

  @Override
  public Map<Place, Note> notes(SongPlan plan, Lyric lyric, SongBrief brief) {
    Map<Place, Note> notes = new HashMap<>();
    for (StanzaPlan stanza : StanzaPlan.of(plan)) {
      List<Line> lines = lyric.stanza(stanza.id()).lines();
      for (int i = 0; i < lines.size(); i++) {
        Line partner = Rhymes.partner(stanza, lines, i);
        List<Issue> blemishes =
            partner == null || MandarinChecker.rhyme(partner, lines.get(i))
                ? List.of()
                : List.of(Issue.RHYME);
        notes.put(
            new Place(stanza.id(), i), new Note(topicWords.topics(lines.get(i).text()), blemishes));
      }
    }
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
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < BANK_SONGS; i++) {
      Lyric song = bank.write(job.brief(), job.plan(), job.seed().fork("substitute" + i));
      Stream.concat(Stream.of(song.stanza(stanza.id())), song.stanzas().stream())
          .map(Stanza::lines)
          .flatMap(List::stream)
          .filter(line -> fits(line, place) && usable.test(line) && !sung.contains(line.text()))
          .forEach(lines::add);
      if (rhymeWith == null && !lines.isEmpty()) {
        return lines.get(0);
      }
    }
    return lines.stream()
        .filter(line -> rhymeWith != null && MandarinChecker.rhyme(rhymeWith, line))
        .findFirst()
        .or(() -> lines.stream().findFirst())
        .orElseGet(() -> vocalise(place));
  }

  @Override
  public Line vocalise(LinePlan place) {
    return prosody.line("啦".repeat(place.idealSyllables()));
  }
}
