package io.songlens.composer.compose.arrange;

import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.Seed;
import io.songlens.composer.style.PartSpec;
import io.songlens.composer.style.PatternBook;
import io.songlens.composer.style.PlayPattern;
import io.songlens.composer.style.Stroke;
import io.songlens.composer.theory.Pitch;
import java.util.ArrayList;
import java.util.List;

/** Grooves, a fill before each new section, a crash where a chorus begins. */
final class DrumPlayer implements Player {
  private static final Pitch CRASH = new Pitch(49);
  private static final Pitch KICK = new Pitch(36);

  @Override
  public List<NoteEvent> play(PartSpec part, Stage stage, Seed seed) {
    List<NoteEvent> notes = new ArrayList<>();
    List<PlannedSection> sections = stage.plan().sections();
    for (int i = 0; i < sections.size(); i++) {
      PlannedSection section = sections.get(i);
      if (!part.playsIn(section.kind(), section.energy())) {
        continue;
      }
      int end = stage.endTick(section);
      List<PlayPattern> fills = part.patterns().exactly(PatternBook.FILL);
      boolean fill = i + 1 < sections.size() && section.bars() > 1 && !fills.isEmpty();
      int grooveEnd = fill ? end - stage.barTicks() : end;
      PlayPattern groove = Patterns.choose(part, section, seed);
      notes.addAll(hits(groove, stage.startTick(section), grooveEnd));
      if (fill) {
        PlayPattern chosen = seed.fork("fill " + section.id()).random().pick(fills);
        notes.addAll(hits(chosen, grooveEnd, end));
      }
      if (section.kind() == SectionKind.CHORUS && section.energy() >= 0.7) {
        notes.add(new NoteEvent(stage.startTick(section), stage.barTicks(), CRASH, 84));
      }
    }
    PlannedSection closing = stage.closing();
    if (part.playsIn(closing.kind(), closing.energy())) {
      int ring = stage.lastRelease() - stage.lastChordTick();
      notes.add(new NoteEvent(stage.lastChordTick(), ring, CRASH, 70));
      notes.add(new NoteEvent(stage.lastChordTick(), stage.barTicks() / 4, KICK, 96));
    }
    return notes;
  }

  private static List<NoteEvent> hits(PlayPattern pattern, int from, int to) {
    List<NoteEvent> hits = new ArrayList<>();
    for (Patterns.Placed placed : Patterns.repeat(pattern, from, to)) {
      if (placed.stroke().what() instanceof Stroke.Drum drum) {
        hits.add(
            new NoteEvent(
                placed.onset(),
                placed.end() - placed.onset(),
                new Pitch(drum.midi()),
                placed.stroke().velocity()));
      }
    }
    return hits;
  }
}
