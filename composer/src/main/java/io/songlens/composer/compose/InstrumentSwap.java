package io.songlens.composer.compose;

import io.songlens.composer.song.Decision;
import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.Score;
import io.songlens.composer.style.PartSpec;
import io.songlens.composer.style.Style;
import io.songlens.composer.theory.Pitch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Gives finished parts to other instruments, in the octave that those can play. */
final class InstrumentSwap {
  private static final int MOST_OCTAVES = 4;

  private InstrumentSwap() {}

  static Score apply(Score score, Map<String, Instrument> instruments, Style style) {
    if (instruments.isEmpty()) {
      return score;
    }
    List<Decision> decisions = new ArrayList<>(score.decisions());
    List<Part> parts = new ArrayList<>();
    for (Part part : score.parts()) {
      Instrument instrument = instruments.get(part.id());
      parts.add(instrument == null ? part : swapped(part, instrument, style));
      if (instrument != null) {
        decisions.add(
            new Decision(
                "instrument " + part.id(),
                instrument.name(),
                List.of("asked for, instead of " + part.name())));
      }
    }
    return score.withParts(parts).with(decisions);
  }

  private static Part swapped(Part part, Instrument instrument, Style style) {
    boolean asComposed = part.percussion() || part.program() == instrument.program();
    List<NoteEvent> notes = asComposed ? part.notes() : fitted(part, instrument, style);
    return new Part(
        part.id(), instrument.name(), part.role(), instrument.program(), part.mix(), notes);
  }

  /**
   * The notes in the octave in which the instrument has most of the part's register, those left
   * over by an octave of their own. The register is the style's, not that of the notes: then a
   * later edit of one section moves no other.
   */
  private static List<NoteEvent> fitted(Part part, Instrument instrument, Style style) {
    InstrumentRange range = InstrumentRange.ofProgram(instrument.program());
    int octaves =
        style.ensemble().stream()
            .filter(spec -> spec.id().equals(part.id()))
            .findFirst()
            .map(spec -> octaves(spec, range))
            .orElseThrow();
    List<NoteEvent> moved = new ArrayList<>();
    for (NoteEvent note : part.notes()) {
      Pitch pitch = range.inside(note.pitch().midi() + 12 * octaves);
      moved.add(new NoteEvent(note.onset(), note.duration(), pitch, note.velocity()));
    }
    moved.sort(Comparator.comparingInt(NoteEvent::onset).thenComparing(NoteEvent::pitch));
    return withoutDoubles(moved);
  }

  private static int octaves(PartSpec spec, InstrumentRange range) {
    return IntStream.rangeClosed(-MOST_OCTAVES, MOST_OCTAVES)
        .boxed()
        .min(
            Comparator.<Integer>comparingLong(octaves -> outside(spec, range, octaves))
                .thenComparingInt(Math::abs))
        .orElseThrow();
  }

  private static long outside(PartSpec spec, InstrumentRange range, int octaves) {
    int shift = 12 * octaves;
    return IntStream.rangeClosed(spec.lowest().midi(), spec.highest().midi())
        .filter(midi -> !range.contains(midi + shift))
        .count();
  }

  /**
   * Where two notes have come to lie on one key, the one struck first is held and the other left
   * out.
   */
  private static List<NoteEvent> withoutDoubles(List<NoteEvent> notes) {
    int[] free = new int[128];
    List<NoteEvent> clean = new ArrayList<>();
    for (NoteEvent note : notes) {
      if (note.onset() >= free[note.pitch().midi()]) {
        clean.add(note);
        free[note.pitch().midi()] = note.end();
      }
    }
    return clean;
  }
}
