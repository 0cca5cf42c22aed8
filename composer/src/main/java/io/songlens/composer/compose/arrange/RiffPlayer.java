package io.songlens.composer.compose.arrange;

import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.Seed;
import io.songlens.composer.style.PartSpec;
import io.songlens.composer.style.Stroke;
import io.songlens.composer.theory.ChordSymbol;
import io.songlens.composer.theory.Pitch;
import java.util.ArrayList;
import java.util.List;

/**
 * A melodic ostinato over the chords, in the octave that leaves the tune most room; where none
 * does, it waits for the tune's breaths.
 */
final class RiffPlayer implements Player {
  /** Semitones between a riff's middle and the tune's that keep them apart. */
  private static final int APART = 6;

  @Override
  public List<NoteEvent> play(PartSpec part, Stage stage, Seed seed) {
    List<NoteEvent> notes = new ArrayList<>();
    for (PlannedSection section : stage.plan().sections()) {
      Span span = stage.span(part, section);
      if (!span.isSilent()) {
        Patterns.Pair patterns = Patterns.choose(part, section, seed);
        notes.addAll(riff(Patterns.lay(patterns, section, span, stage), part, section, stage));
      }
    }
    PlannedSection closing = stage.closing();
    if (part.playsIn(closing.kind(), closing.energy())) {
      int tick = stage.lastChordTick();
      ChordSymbol chord = stage.harmony().chordAt(tick);
      Pitch root = ChordSteps.inside(middle(part), part);
      Pitch last = ChordSteps.nearest(List.of(chord.root()), root, part);
      notes.add(new NoteEvent(tick, stage.lastRelease() - tick, last, 80));
    }
    return notes;
  }

  private static int middle(PartSpec part) {
    return (part.lowest().midi() + part.highest().midi()) / 2;
  }

  private static List<NoteEvent> riff(
      List<Patterns.Placed> strokes, PartSpec part, PlannedSection section, Stage stage) {
    int octaves = octaves(strokes, part, section, stage);
    List<NoteEvent> notes = new ArrayList<>();
    for (Patterns.Placed placed : strokes) {
      if (placed.stroke().what() instanceof Stroke.ChordStep step) {
        int midi = plain(placed, step, part, stage) + 12 * octaves;
        notes.add(
            new NoteEvent(
                placed.onset(),
                placed.end() - placed.onset(),
                ChordSteps.inside(midi, part),
                placed.stroke().velocity()));
      }
    }
    if (!VoiceRoom.isTaken(section, stage)) {
      return VoiceRoom.beforePickup(notes, section, stage);
    }
    double mean = notes.stream().mapToInt(n -> n.pitch().midi()).average().orElse(0);
    boolean crowded = Math.abs(mean - VoiceRoom.middle(section.kind(), stage)) < APART;
    List<NoteEvent> heard = crowded ? inBreaths(notes, section, stage) : notes;
    return VoiceRoom.beforePickup(VoiceRoom.apart(heard, part, section, stage), section, stage);
  }

  private static int plain(
      Patterns.Placed placed, Stroke.ChordStep step, PartSpec part, Stage stage) {
    ChordSymbol chord = stage.harmony().chordAt(placed.onset());
    return ChordSteps.aboveRoot(step, chord, part, stage.plan().keyAt(placed.onset()));
  }

  /** The octave in which the riff fits the instrument and lies farthest from the tune. */
  private static int octaves(
      List<Patterns.Placed> strokes, PartSpec part, PlannedSection section, Stage stage) {
    List<Integer> plain =
        strokes.stream()
            .filter(placed -> placed.stroke().what() instanceof Stroke.ChordStep)
            .map(placed -> plain(placed, (Stroke.ChordStep) placed.stroke().what(), part, stage))
            .toList();
    double mean = plain.stream().mapToInt(Integer::intValue).average().orElse(0);
    double away =
        VoiceRoom.isTaken(section, stage) ? VoiceRoom.middle(section.kind(), stage) : middle(part);
    int best = 0;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (int octaves = -1; octaves <= 2; octaves++) {
      int shift = 12 * octaves;
      long outside =
          plain.stream()
              .filter(m -> m + shift < part.lowest().midi() || m + shift > part.highest().midi())
              .count();
      double distance = Math.min(2 * APART, Math.abs(mean + shift - away));
      double apart = VoiceRoom.isTaken(section, stage) ? distance : -distance;
      double score = apart - 40.0 * outside / Math.max(1, plain.size());
      if (score > bestScore) {
        bestScore = score;
        best = octaves;
      }
    }
    return best;
  }

  private static List<NoteEvent> inBreaths(
      List<NoteEvent> notes, PlannedSection section, Stage stage) {
    return notes.stream()
        .filter(
            note ->
                stage.lines(section).stream()
                    .flatMap(line -> line.notes().stream())
                    .noneMatch(sung -> sung.onset() < note.end() && sung.end() > note.onset()))
        .toList();
  }
}
