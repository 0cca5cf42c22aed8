package io.songlens.composer.compose.arrange;

import io.songlens.composer.song.ChordEvent;
import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.PartRole;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.Seed;
import io.songlens.composer.style.PartSpec;
import io.songlens.composer.style.PlayPattern;
import io.songlens.composer.style.Stroke;
import io.songlens.composer.theory.Pitch;
import io.songlens.composer.theory.Voicing;
import java.util.ArrayList;
import java.util.List;

/** Chords, arpeggios and pads in led voices. A pad without patterns holds each chord. */
final class ChordPlayer implements Player {
  private static final int PAD_VELOCITY = 66;
  private static final int LAST_VELOCITY = 80;

  @Override
  public List<NoteEvent> play(PartSpec part, Stage stage, Seed seed) {
    List<NoteEvent> notes = new ArrayList<>();
    for (PlannedSection section : stage.plan().sections()) {
      Span span = stage.span(part, section);
      if (!span.isSilent()) {
        SectionVoicings voicings = new SectionVoicings(part, section, stage);
        Patterns.Pair patterns = patterns(part, section, stage, seed);
        for (Patterns.Placed placed : Patterns.lay(patterns, section, span, stage)) {
          notes.addAll(stroke(placed, part, stage, voicings));
        }
      }
    }
    PlannedSection closing = stage.closing();
    if (part.playsIn(closing.kind(), closing.energy())) {
      notes.addAll(lastChord(part, stage));
    }
    return notes;
  }

  private static List<NoteEvent> lastChord(PartSpec part, Stage stage) {
    List<PlannedSection> sections = stage.plan().sections();
    PlannedSection last = sections.get(sections.size() - 1);
    int tick = stage.lastChordTick();
    int velocity = part.role() == PartRole.PAD ? PAD_VELOCITY : LAST_VELOCITY;
    int held = stage.lastRelease() - tick;
    return new SectionVoicings(part, last, stage)
        .at(tick).pitches().stream()
            .map(pitch -> new NoteEvent(tick, held, pitch, velocity))
            .toList();
  }

  private static Patterns.Pair patterns(
      PartSpec part, PlannedSection section, Stage stage, Seed seed) {
    if (part.patterns().choices(section.kind().label()).isEmpty()) {
      Stroke held = new Stroke(0, stage.barTicks(), PAD_VELOCITY, new Stroke.Voices(List.of()));
      PlayPattern pattern = new PlayPattern(stage.barTicks(), List.of(held));
      return new Patterns.Pair(pattern, pattern, Patterns.Pair.Use.NEVER);
    }
    return ArpeggioTurn.varied(Patterns.choose(part, section, seed), part, section, seed);
  }

  /** The stroke's notes: chords held over a change are struck anew, single notes are cut. */
  private static List<NoteEvent> stroke(
      Patterns.Placed placed, PartSpec part, Stage stage, SectionVoicings voicings) {
    if (!(placed.stroke().what() instanceof Stroke.Voices voices)) {
      return List.of();
    }
    List<NoteEvent> notes = new ArrayList<>();
    int tick = placed.onset();
    while (tick < placed.end()) {
      ChordEvent chord = stage.harmony().eventAt(tick);
      int end = Math.min(placed.end(), chord.end());
      for (Pitch pitch : pitches(voicings.at(chord.onset()), voices, part)) {
        notes.add(new NoteEvent(tick, end - tick, pitch, placed.stroke().velocity()));
      }
      tick = voices.indices().isEmpty() ? end : placed.end();
    }
    return notes;
  }

  private static List<Pitch> pitches(Voicing voicing, Stroke.Voices voices, PartSpec part) {
    if (voices.indices().isEmpty()) {
      return voicing.pitches();
    }
    return voices.indices().stream()
        .map(index -> ChordSteps.inside(voicing.voice(index).midi(), part))
        .toList();
  }
}
