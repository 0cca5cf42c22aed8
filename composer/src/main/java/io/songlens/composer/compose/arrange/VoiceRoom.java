package io.songlens.composer.compose.arrange;

import io.songlens.composer.compose.melody.Tessitura;
import io.songlens.composer.compose.melody.TuneNote;
import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.PartRole;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.style.PartSpec;
import io.songlens.composer.theory.Pitch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

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

  /** The notes, those that would double the tune in unison moved or left out. */
  static List<NoteEvent> apart(
      List<NoteEvent> notes, PartSpec part, PlannedSection section, Stage stage) {
    List<Unison.Heard> tune = heard(section, stage);
    return notes.stream()
        .flatMap(
            note ->
                Unison.avoided(
                    note,
                    tune,
                    stage.harmony().chordAt(note.onset()).pitchClasses(),
                    part.lowest().midi(),
                    part.highest().midi())
                    .stream())
        .toList();
  }

  /** The tune as it is sung, or played by the lead, which also quotes it where nobody sings. */
  private static List<Unison.Heard> heard(PlannedSection section, Stage stage) {
    Optional<PartSpec> lead = stage.style().part(PartRole.LEAD);
    UnaryOperator<Pitch> played =
        lead.isEmpty()
            ? UnaryOperator.identity()
            : pitch -> LeadPlayer.played(pitch, lead.get(), stage.style().vocal());
    UnaryOperator<Pitch> lines = stage.plan().instrumental() ? played : UnaryOperator.identity();
    List<Unison.Heard> heard = new ArrayList<>();
    stage.lines(section).stream()
        .flatMap(line -> line.notes().stream())
        .forEach(note -> heard.add(heard(note, lines)));
    stage.quote(section).forEach(note -> heard.add(heard(note, played)));
    return heard;
  }

  private static Unison.Heard heard(TuneNote note, UnaryOperator<Pitch> sounding) {
    return new Unison.Heard(note.onset(), note.end(), sounding.apply(note.pitch()));
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
