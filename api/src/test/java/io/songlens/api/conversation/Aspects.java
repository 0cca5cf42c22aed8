package io.songlens.api.conversation;

import io.songlens.composer.compose.Composition;
import io.songlens.composer.compose.SongComposer;
import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.SungNote;
import io.songlens.composer.style.StyleCatalog;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** In which respects two songs differ, by their composed scores. */
final class Aspects {
  private final Composition before;
  private final Composition after;
  private final Score old;
  private final Score now;
  private final Set<String> changed = new TreeSet<>();

  private Aspects(Composition before, Composition after, StyleCatalog styles) {
    this.before = before;
    this.after = after;
    this.old = new SongComposer(styles).compose(before);
    this.now = new SongComposer(styles).compose(after);
  }

  /**
   * Their names. A tune or part that is only higher or lower is the same; so is a tune whose notes
   * differ only in lines with other words.
   */
  static Set<String> changed(Composition before, Composition after, StyleCatalog styles) {
    Aspects aspects = new Aspects(before, after, styles);
    aspects.compare();
    return aspects.changed;
  }

  private void compare() {
    note("STYLE", score -> score.plan().styleId());
    note("LANGUAGE", score -> score.plan().language());
    note("TEMPO", score -> score.plan().bpm());
    note("DURATION", score -> score.plan().durationFrames());
    note("KEY", score -> score.plan().key());
    note("MOOD", score -> score.plan().affect());
    note("VOICE", Score::voice);
    note("FORM", score -> score.plan().sections().stream().map(Aspects::form).toList());
    note(
        "INSTRUMENT",
        score -> score.parts().stream().map(part -> part.id() + part.program()).toList());
    note("TITLE", Score::title);
    Set<Integer> rewritten = rewritten();
    if (!rewritten.isEmpty()) {
      changed.add("WORDS");
    }
    note("RHYTHM", score -> rhythm(score, rewritten));
    note("TUNE", score -> tune(score, rewritten));
    note("CHORDS", score -> score.chords().stream().map(chord -> chord.onset()).toList());
    note("PLAYING", score -> playing(score, rewritten));
  }

  private void note(String aspect, Function<Score, Object> of) {
    if (!of.apply(old).equals(of.apply(now))) {
      changed.add(aspect);
    }
  }

  private static String form(PlannedSection section) {
    return section.id() + " " + section.startBar() + " " + section.bars();
  }

  /** Lines, counted through the song, whose words are others. */
  private Set<Integer> rewritten() {
    List<String> was = lines(before);
    List<String> is = lines(after);
    Set<Integer> lines = new HashSet<>();
    for (int i = 0; i < Math.max(was.size(), is.size()); i++) {
      if (i >= was.size() || i >= is.size() || !was.get(i).equals(is.get(i))) {
        lines.add(i);
      }
    }
    return lines;
  }

  private static List<String> lines(Composition song) {
    List<String> lines = new ArrayList<>();
    for (PlannedSection section : song.plan().sections()) {
      if (section.stanzaId() != null) {
        Objects.requireNonNull(song.lyric())
            .stanza(section.stanzaId())
            .lines()
            .forEach(line -> lines.add(line.text()));
      }
    }
    return lines;
  }

  private static List<String> rhythm(Score score, Set<Integer> without) {
    return score.melody().stream()
        .filter(note -> !without.contains(note.line()))
        .map(note -> note.onset() + " " + note.duration())
        .toList();
  }

  private static List<String> tune(Score score, Set<Integer> without) {
    List<SungNote> notes =
        score.melody().stream().filter(note -> !without.contains(note.line())).toList();
    List<String> tune = new ArrayList<>();
    for (SungNote note : notes) {
      int above = note.pitch().midi() - notes.get(0).pitch().midi();
      tune.add(note.onset() + " " + above);
    }
    return tune;
  }

  /** What the instruments play where no line has other words: there they leave the voice room. */
  private static List<String> playing(Score score, Set<Integer> without) {
    SongPlan plan = score.plan();
    List<PlannedSection> same = new ArrayList<>();
    int line = 0;
    for (PlannedSection section : plan.sections()) {
      boolean rewritten = false;
      for (int i = 0; i < section.lines().size(); i++) {
        rewritten |= without.contains(line++);
      }
      if (!rewritten) {
        same.add(section);
      }
    }
    return score.parts().stream()
        .flatMap(part -> part.notes().stream().map(note -> playing(plan, same, part, note)))
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static String playing(
      SongPlan plan, List<PlannedSection> sections, Part part, NoteEvent note) {
    boolean inside =
        sections.stream()
            .anyMatch(
                section ->
                    note.onset() >= plan.tickOfBar(section.startBar())
                        && note.end() <= plan.tickOfBar(section.endBar()));
    return inside ? part.id() + " " + note.onset() + " " + note.duration() : "";
  }
}
