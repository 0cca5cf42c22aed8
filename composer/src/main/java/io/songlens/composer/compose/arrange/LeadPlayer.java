package io.songlens.composer.compose.arrange;

import io.songlens.composer.compose.melody.TuneNote;
import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.Seed;
import io.songlens.composer.style.PartSpec;
import io.songlens.composer.theory.Pitch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plays the tune of a song without words; in a sung song quotes the chorus where nobody sings, as
 * far as the chords agree.
 */
final class LeadPlayer implements Player {
  @Override
  public List<NoteEvent> play(PartSpec part, Stage stage, Seed seed) {
    List<NoteEvent> notes = new ArrayList<>();
    if (stage.plan().instrumental()) {
      notes.addAll(played(stage.tune(), part));
    }
    for (PlannedSection section : stage.plan().sections()) {
      boolean free =
          section.kind() == SectionKind.INTRO
              || section.kind() == SectionKind.INTERLUDE
              || section.kind() == SectionKind.OUTRO;
      if (free && part.playsIn(section.kind(), section.energy())) {
        notes.addAll(played(quote(stage, section), part));
      }
    }
    return notes;
  }

  /** The chorus's whole lines that fit into a section and agree with its chords. */
  private static List<TuneNote> quote(Stage stage, PlannedSection section) {
    Optional<PlannedSection> chorus =
        stage.plan().sections().stream().filter(s -> s.kind() == SectionKind.CHORUS).findFirst();
    if (chorus.isEmpty()) {
      return List.of();
    }
    int shift = stage.startTick(section) - stage.startTick(chorus.get());
    int from = stage.startTick(chorus.get()) - stage.barTicks() / 2;
    int to = stage.endTick(chorus.get());
    List<TuneNote> quoted = new ArrayList<>();
    List<TuneNote> line = new ArrayList<>();
    for (TuneNote note : stage.tune()) {
      if (note.onset() < from || note.onset() >= to) {
        continue;
      }
      line.add(note.movedBy(shift));
      if (note.endsLine()) {
        if (fits(line, shift, stage, section)) {
          quoted.addAll(line);
        }
        line.clear();
      }
    }
    return quoted.stream().filter(note -> note.onset() >= 0).toList();
  }

  private static boolean fits(List<TuneNote> line, int shift, Stage stage, PlannedSection section) {
    int earliest = stage.startTick(section) - stage.barTicks() / 2;
    return line.stream()
        .allMatch(
            note ->
                note.onset() >= earliest
                    && note.end() <= stage.endTick(section)
                    && (note.onset() < stage.startTick(section)
                        || stage
                            .harmony()
                            .chordAt(note.onset())
                            .equals(stage.harmony().chordAt(note.onset() - shift))));
  }

  private static List<NoteEvent> played(List<TuneNote> tune, PartSpec part) {
    int mean = (int) tune.stream().mapToInt(n -> n.pitch().midi()).average().orElse(60);
    int middle = (part.lowest().midi() + part.highest().midi()) / 2;
    int octaves = Math.round((middle - mean) / 12f);
    return tune.stream()
        .map(n -> new NoteEvent(n.onset(), n.duration(), inside(n, octaves, part), n.velocity()))
        .toList();
  }

  private static Pitch inside(TuneNote note, int octaves, PartSpec part) {
    Pitch pitch = note.pitch().transpose(12 * octaves);
    if (pitch.compareTo(part.lowest()) < 0) {
      return pitch.transpose(12);
    }
    return pitch.compareTo(part.highest()) > 0 ? pitch.transpose(-12) : pitch;
  }
}
