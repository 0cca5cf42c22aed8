package io.songlens.api.conversation;

import io.songlens.api.conversation.Outcome.Declined;
import io.songlens.api.conversation.Outcome.Done;
import io.songlens.composer.compose.Composition;
import io.songlens.composer.compose.EditResult;
import io.songlens.composer.compose.ScoreEdit;
import io.songlens.composer.compose.SongComposer;
import io.songlens.composer.song.Decision;
import io.songlens.composer.song.Line;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.Seed;
import io.songlens.composer.theory.PitchClass;
import io.songlens.lyrics.check.Issue;
import io.songlens.lyrics.check.LineReport;
import io.songlens.lyrics.edit.Alternative;
import io.songlens.lyrics.edit.LinePlace;
import io.songlens.lyrics.edit.LyricEdit;
import io.songlens.lyrics.edit.LyricEditor;
import io.songlens.lyrics.edit.SungWords;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Changes that say exactly where and what: this line, that instrument, such a key. */
final class ExactChanges {
  private final SongComposer composer;
  private final Composition song;
  private final Seed seed;

  ExactChanges(SongComposer composer, Composition song, Seed seed) {
    this.composer = composer;
    this.song = song;
    this.seed = seed;
  }

  /** The score edited, where the composer can. */
  Outcome edit(ScoreEdit edit) {
    EditResult result = composer.edit(song, edit);
    return result instanceof EditResult.Edited edited
        ? new Done(edited.composition())
        : new Declined(((EditResult.Refused) result).reason());
  }

  /** The nearer way to the tonic, or the other one if the voice cannot go that way. */
  Outcome inKey(PitchClass tonic) {
    PitchClass present = song.plan().key().tonic().transpose(song.semitones());
    int up = present.upTo(tonic);
    if (up == 0) {
      return new Declined("The song is in that key already.");
    }
    int down = up - 12;
    boolean upIsNearer = up <= -down;
    Outcome nearer = edit(new ScoreEdit.Transpose(upIsNearer ? up : down));
    Outcome further = edit(new ScoreEdit.Transpose(upIsNearer ? down : up));
    return nearer instanceof Declined && further instanceof Done ? further : nearer;
  }

  Outcome putLine(Lyric lyric, LinePlace place, String text) {
    SungWords words = new SungWords(song.brief(), song.plan(), lyric);
    LinePlace stanza = inStanza(place);
    LyricEditor editor = LyricEditor.of(lyric.language());
    return put(editor.replaceLine(words, stanza, text, seed.fork(place.toString())), stanza);
  }

  Outcome putWord(Lyric lyric, LinePlace place, int word, String text) {
    SungWords words = new SungWords(song.brief(), song.plan(), lyric);
    LinePlace stanza = inStanza(place);
    LyricEditor editor = LyricEditor.of(lyric.language());
    return put(editor.replaceWord(words, stanza, word, text), stanza);
  }

  private Outcome put(LyricEdit edit, LinePlace place) {
    if (edit instanceof LyricEdit.Refused refused) {
      return new Declined(refused.reason());
    }
    if (edit instanceof LyricEdit.Unsingable unsingable) {
      return new Declined(
          why(place, unsingable.line()),
          unsingable.alternatives().stream().map(Alternative::text).toList());
    }
    Line line = ((LyricEdit.Edited) edit).words().line(place);
    Outcome outcome = edit(new ScoreEdit.ReplaceLine(place.stanzaId(), place.index(), line));
    return outcome instanceof Done done ? new Done(explained(done.song(), place, line)) : outcome;
  }

  private static String why(LinePlace place, LineReport line) {
    String issues =
        line.issues().stream()
            .filter(Issue::hard)
            .map(Issue::text)
            .collect(Collectors.joining(" and "));
    String asked =
        line.minSyllables() == line.maxSyllables()
            ? String.valueOf(line.minSyllables())
            : line.minSyllables() + " to " + line.maxSyllables();
    return "Line %s cannot be sung: it %s. It has %d syllables, and its place takes %s."
        .formatted(
            place,
            issues.isEmpty() ? "is sung again where it does not fit" : issues,
            line.syllables(),
            asked);
  }

  /** What the lyric tells of why the line is what it is. */
  private static Composition explained(Composition song, LinePlace place, Line line) {
    Lyric lyric = java.util.Objects.requireNonNull(song.lyric());
    String what = "line " + place;
    List<Decision> decisions = new ArrayList<>(lyric.decisions());
    decisions.removeIf(decision -> decision.what().equals(what));
    decisions.add(new Decision(what, line.text(), List.of("asked for")));
    return Songs.with(
        song,
        new Lyric(lyric.title(), lyric.language(), lyric.stanzas(), lyric.origin(), decisions));
  }

  /** A line of a section that sings a stanza of another name, such as the second chorus. */
  private LinePlace inStanza(LinePlace place) {
    return new LinePlace(stanzaOf(song, place.stanzaId()), place.index());
  }

  /** The stanza of that name, or the one that the section of that name sings. */
  static String stanzaOf(Composition song, String name) {
    return song.plan().sections().stream()
        .filter(section -> section.id().equals(name) && section.stanzaId() != null)
        .map(PlannedSection::stanzaId)
        .findFirst()
        .orElse(name);
  }
}
