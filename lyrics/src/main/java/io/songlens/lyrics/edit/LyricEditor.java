package io.songlens.lyrics.edit;

import io.songlens.composer.song.Language;
import io.songlens.composer.song.Line;
import io.songlens.composer.song.LinePlan;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.Stanza;
import io.songlens.composer.song.Word;
import io.songlens.lyrics.check.LineReport;
import io.songlens.lyrics.check.LyricReport;
import io.songlens.lyrics.edit.LyricEdit.Edited;
import io.songlens.lyrics.edit.LyricEdit.Refused;
import io.songlens.lyrics.edit.LyricEdit.Unsingable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Changes lines and words of a lyric, says at once what is to be said of them, and finds words that
 * fit a place: its syllables, its stresses and its rhyme. Same words and seed, same alternatives.
 * Thread-safe.
 */
public final class LyricEditor {
  /** Most alternatives that are offered. */
  public static final int MOST_ALTERNATIVES = 8;

  private static final String PUNCTUATION = "[,.;:!?…，。；：！？、\"”’]+$";

  private final EditedLanguage language;

  private LyricEditor(EditedLanguage language) {
    this.language = language;
  }

  /** The editor of a language's words. Loads dictionaries the first time. */
  public static LyricEditor of(Language language) {
    return switch (language) {
      case ENGLISH -> English.EDITOR;
      case MANDARIN -> Mandarin.EDITOR;
    };
  }

  /** What is to be said of all lines. */
  public LyricReport report(SungWords words) {
    return language.report(words);
  }

  /**
   * Puts other words in a line's place.
   *
   * @param seed decides among alternatives that fit alike
   */
  public LyricEdit replaceLine(SungWords words, LinePlace place, String text, Seed seed) {
    return words.has(place)
        ? replace(words, place, text, changed -> lines(changed, place, seed))
        : noSuchPlace(words, place);
  }

  /** Puts another word in a word's place; punctuation around it stays. Words count from 0. */
  public LyricEdit replaceWord(SungWords words, LinePlace place, int word, String text) {
    if (!words.has(place)) {
      return noSuchPlace(words, place);
    }
    Line line = words.line(place);
    if (word < 0 || word >= line.words().size()) {
      return new Refused(
          "The line has no word %d; it has %d words.".formatted(word + 1, line.words().size()));
    }
    if (text.isBlank()) {
      return new Refused("There is no word to sing.");
    }
    return replace(
        words,
        place,
        textWith(line, word, text.strip()),
        changed -> words(words, place, word).stream().filter(a -> !says(a, text)).toList());
  }

  private static boolean says(Alternative alternative, String text) {
    return alternative.text().equalsIgnoreCase(text.strip());
  }

  private LyricEdit replace(
      SungWords words,
      LinePlace place,
      String text,
      Function<SungWords, List<Alternative>> alternatives) {
    Line line;
    try {
      line = language.read(text, words.linePlans(place).get(0));
    } catch (IllegalArgumentException unsung) {
      return new Refused("The line cannot be read: " + unsung.getMessage() + ".");
    }
    SungWords changed = words.with(Map.of(place, line));
    LyricReport report = language.report(changed);
    LineReport ofLine = of(report, place);
    return ofLine.singable() && fits(line, words.linePlans(place))
        ? new Edited(changed, report, alternatives.apply(changed))
        : new Unsingable(ofLine, alternatives.apply(words));
  }

  /** Up to eight other lines for a place, best first; none if the bank has none that fit. */
  public List<Alternative> lines(SungWords words, LinePlace place, Seed seed) {
    List<Alternative> found = new ArrayList<>();
    Before before = new Before(words, language.report(words));
    for (Line line : language.lines(words, place, seed)) {
      if (found.size() < MOST_ALTERNATIVES && before.stands(place, line)) {
        found.add(new Alternative(line.text(), line));
      }
    }
    return found;
  }

  /**
   * Up to eight other words for a word, best first; none if no word is known that is near it in
   * meaning or used like it in the bank, and fits.
   */
  public List<Alternative> words(SungWords words, LinePlace place, int word) {
    List<Alternative> found = new ArrayList<>();
    Before before = new Before(words, language.report(words));
    Line line = words.line(place);
    for (String text : language.words(line, word)) {
      if (found.size() == MOST_ALTERNATIVES) {
        break;
      }
      Line other = language.read(textWith(line, word, text), words.linePlans(place).get(0));
      if (language.alike(line, other, word) && before.stands(place, other)) {
        found.add(new Alternative(text, other));
      }
    }
    return found;
  }

  /** A lyric before a change, which must leave its other lines no worse. */
  private final class Before {
    private final SungWords words;
    private final LyricReport report;

    Before(SungWords words, LyricReport report) {
      this.words = words;
      this.report = report;
    }

    boolean stands(LinePlace place, Line line) {
      if (line.text().equals(words.line(place).text()) || !fits(line, words.linePlans(place))) {
        return false;
      }
      LyricReport after = language.report(words.with(Map.of(place, line)));
      return of(after, place).issues().isEmpty() && noWorse(after, place);
    }

    private boolean noWorse(LyricReport after, LinePlace place) {
      for (int i = 0; i < after.lines().size(); i++) {
        LineReport line = after.lines().get(i);
        boolean same = line.stanzaId().equals(place.stanzaId()) && line.index() == place.index();
        if (!same && !report.lines().get(i).issues().containsAll(line.issues())) {
          return false;
        }
      }
      return true;
    }
  }

  private static boolean fits(Line line, List<LinePlan> places) {
    int syllables = line.syllables().size();
    return places.stream()
        .allMatch(place -> syllables >= place.minSyllables() && syllables <= place.maxSyllables());
  }

  private static LineReport of(LyricReport report, LinePlace place) {
    return report.lines().stream()
        .filter(line -> line.stanzaId().equals(place.stanzaId()) && line.index() == place.index())
        .findFirst()
        .orElseThrow();
  }

  private static Refused noSuchPlace(SungWords words, LinePlace place) {
    Optional<Stanza> stanza =
        words.lyric().stanzas().stream()
            .filter(known -> known.id().equals(place.stanzaId()))
            .findFirst();
    String ids = words.lyric().stanzas().stream().map(Stanza::id).collect(Collectors.joining(", "));
    return new Refused(
        stanza
            .map(
                known ->
                    "Stanza %s has no line %d; it has %d lines."
                        .formatted(known.id(), place.index() + 1, known.lines().size()))
            .orElse("The song has no stanza %s; it has %s.".formatted(place.stanzaId(), ids)));
  }

  /** The line's text with another word, in the capitals and punctuation of the old one. */
  private static String textWith(Line line, int word, String text) {
    List<Word> words = new ArrayList<>(line.words());
    String old = words.get(word).text();
    String bare = old.replaceAll(PUNCTUATION, "");
    String marks = old.substring(bare.length());
    String opening = bare.replaceAll("[\\p{L}\\p{M}\\p{N}].*$", "");
    boolean capital = word == 0 && Character.isUpperCase(bare.codePointAt(opening.length()));
    String printed =
        capital
            ? text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1)
            : text;
    boolean marked = !printed.replaceAll(PUNCTUATION, "").equals(printed);
    words.set(
        word, new Word(opening + printed + (marked ? "" : marks), words.get(word).syllables()));
    return new Line(words).text();
  }

  private static final class English {
    static final LyricEditor EDITOR = new LyricEditor(new EnglishEditing());
  }

  private static final class Mandarin {
    static final LyricEditor EDITOR = new LyricEditor(new MandarinEditing());
  }
}
