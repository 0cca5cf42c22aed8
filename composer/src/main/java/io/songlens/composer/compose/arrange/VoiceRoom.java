package io.songlens.composer.compose.arrange;

import io.songlens.composer.compose.melody.Tessitura;
import io.songlens.composer.compose.melody.TuneNote;
import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.PartRole;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.style.PartSpec;
import io.songlens.composer.theory.Pitch;
import io.songlens.composer.theory.PitchClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps the instruments out of the singer's way, or the lead's in a song without words. */
final class VoiceRoom {
  private VoiceRoom() {}

  /** Whether somebody sings or plays the tune in a section. */
  static boolean isTaken(PlannedSection section, Stage stage) {
    return !stage.lines(section).isEmpty();
  }

  /** About where the tune lies in a kind of section, whatever its words; a MIDI number. */
  static int middle(SectionKind kind, Stage stage) {
    Tessitura tessitura = new Tessitura(stage.plan(), stage.style().vocal());
    return tessitura.middle(kind).midi() + 12 * octaves(stage);
  }

  /** How many octaves above the voice's register the tune sounds: none when it is sung. */
  private static int octaves(Stage stage) {
    if (!stage.plan().instrumental()) {
      return 0;
    }
    return stage
        .style()
        .part(PartRole.LEAD)
        .map(lead -> LeadPlayer.octaves(lead, stage.style().vocal()))
        .orElse(0);
  }

  /** Whether an instrument's register begins below the tune's middle in a section. */
  static boolean reachesBelow(PartSpec part, PlannedSection section, Stage stage) {
    return isTaken(section, stage) && part.lowest().midi() < middle(section.kind(), stage);
  }

  /** Notes that would double the tune in unison, moved to other members of their chords. */
  static List<NoteEvent> apart(
      List<NoteEvent> notes, PartSpec part, PlannedSection section, Stage stage) {
    List<TuneNote> tune =
        stage.lines(section).stream().flatMap(line -> line.notes().stream()).toList();
    int octaves = octaves(stage);
    List<NoteEvent> moved = new ArrayList<>();
    for (NoteEvent note : notes) {
      Set<Pitch> beside = sounding(tune, note, octaves);
      moved.add(beside.contains(note.pitch()) ? elsewhere(note, beside, part, stage) : note);
    }
    return moved;
  }

  private static Set<Pitch> sounding(List<TuneNote> tune, NoteEvent note, int octaves) {
    return tune.stream()
        .filter(t -> t.onset() < note.end() && t.end() > note.onset())
        .map(t -> t.pitch().transpose(12 * octaves))
        .collect(Collectors.toSet());
  }

  private static NoteEvent elsewhere(NoteEvent note, Set<Pitch> taken, PartSpec part, Stage stage) {
    List<PitchClass> members = stage.harmony().chordAt(note.onset()).pitchClasses();
    return Pitch.nearest(members, note.pitch(), part.lowest().midi(), part.highest().midi(), taken)
        .map(note::at)
        .orElse(note);
  }

  /** The notes, silent where the next section's first line may begin with a pickup. */
  static List<NoteEvent> beforePickup(List<NoteEvent> notes, PlannedSection section, Stage stage) {
    int latest = stage.endTick(section) - stage.pickupTicks();
    return notes.stream()
        .filter(note -> note.onset() < latest)
        .map(note -> note.end() <= latest ? note : until(note, latest))
        .toList();
  }

  static NoteEvent until(NoteEvent note, int tick) {
    return new NoteEvent(note.onset(), tick - note.onset(), note.pitch(), note.velocity());
  }
}
