package io.songlens.api.conversation;

import io.songlens.composer.compose.Composition;
import io.songlens.composer.song.Line;
import io.songlens.composer.song.LinePlan;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.Seed;
import io.songlens.lyrics.check.Issue;
import io.songlens.lyrics.check.LineReport;
import io.songlens.lyrics.check.LyricReport;
import io.songlens.lyrics.edit.Alternative;
import io.songlens.lyrics.edit.LinePlace;
import io.songlens.lyrics.edit.LyricEdit;
import io.songlens.lyrics.edit.LyricEditor;
import io.songlens.lyrics.edit.SungWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tries words in a line's place. */
final class LineChecks {
  private static final int MOST_ALTERNATIVES = 5;

  private final SungWords words;
  private final LinePlace place;
  private final LyricEditor editor;
  private final Seed seed;

  private LineChecks(SungWords words, LinePlace place, Seed seed) {
    this.words = words;
    this.place = place;
    this.editor = LyricEditor.of(words.lyric().language());
    this.seed = seed;
  }

  /**
   * What is to be said of a line.
   *
   * @param place its stanza, or a section that sings it
   * @param text the new words; null for those that are there
   * @return empty if the lyric has no such place
   */
  static Optional<LineCheck> of(
      Composition song, Lyric lyric, LinePlace place, @Nullable String text) {
    SungWords words = new SungWords(song.brief(), song.plan(), lyric);
    LinePlace exact = new LinePlace(ExactChanges.stanzaOf(song, place.stanzaId()), place.index());
    return words.has(exact)
        ? Optional.of(
            new LineChecks(words, exact, song.seed().fork("check " + exact))
                .of(text == null ? words.line(exact).text() : text))
        : Optional.empty();
  }

  /** The places that a lyric has, in words. */
  static String places(Lyric lyric) {
    return lyric.stanzas().stream()
        .map(stanza -> stanza.id() + " of " + stanza.lines().size() + " lines")
        .collect(Collectors.joining(", "));
  }

  private LineCheck of(String text) {
    LyricEdit edit = editor.replaceLine(words, place, text, seed);
    if (edit instanceof LyricEdit.Edited edited) {
      LineReport line = lineOf(edited.report());
      return check(text, line, List.of(), remarks(line, edited.report()), edited.alternatives());
    }
    if (edit instanceof LyricEdit.Unsingable unsingable) {
      LineReport line = unsingable.line();
      return check(text, line, faults(line), soft(line), unsingable.alternatives());
    }
    String reason = ((LyricEdit.Refused) edit).reason();
    LinePlan plan = words.linePlans(place).get(0);
    return new LineCheck(
        text,
        false,
        0,
        plan.minSyllables(),
        plan.maxSyllables(),
        0,
        rhymes(),
        List.of(reason),
        List.of(),
        texts(editor.lines(words, place, seed)));
  }

  private LineCheck check(
      String text,
      LineReport line,
      List<String> faults,
      List<String> remarks,
      List<Alternative> alternatives) {
    return new LineCheck(
        text,
        faults.isEmpty(),
        line.syllables(),
        line.minSyllables(),
        line.maxSyllables(),
        line.stressFit(),
        rhymes(),
        faults,
        remarks,
        texts(alternatives));
  }

  /** A line is also unsingable if its stanza is sung again where it does not fit. */
  private static List<String> faults(LineReport line) {
    List<String> faults =
        line.issues().stream().filter(Issue::hard).map(LineChecks::sentence).toList();
    return faults.isEmpty() ? List.of("This line is sung again where it does not fit.") : faults;
  }

  private static List<String> soft(LineReport line) {
    return line.issues().stream().filter(issue -> !issue.hard()).map(LineChecks::sentence).toList();
  }

  private static String sentence(Issue issue) {
    return "This line " + issue.text() + ".";
  }

  /** Of the line, and of what became worse elsewhere. */
  private List<String> remarks(LineReport line, LyricReport after) {
    List<String> remarks = new ArrayList<>(soft(line));
    List<LineReport> before = editor.report(words).lines();
    for (int i = 0; i < before.size(); i++) {
      LineReport other = after.lines().get(i);
      if (isHere(other)) {
        continue;
      }
      for (Issue issue : other.issues()) {
        if (!before.get(i).issues().contains(issue)) {
          remarks.add("Then \"%s\" %s.".formatted(other.text(), issue.text()));
        }
      }
    }
    return remarks;
  }

  private LineReport lineOf(LyricReport report) {
    return report.lines().stream().filter(this::isHere).findFirst().orElseThrow();
  }

  private boolean isHere(LineReport line) {
    return line.stanzaId().equals(place.stanzaId()) && line.index() == place.index();
  }

  private List<String> rhymes() {
    return words.rhymesWith(place).stream().map(Line::text).toList();
  }

  private static List<String> texts(List<Alternative> alternatives) {
    return alternatives.stream().map(Alternative::text).limit(MOST_ALTERNATIVES).toList();
  }
}
