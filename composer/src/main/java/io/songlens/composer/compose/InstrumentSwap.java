package io.songlens.composer.compose;

import io.songlens.composer.song.Decision;
import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.Score;
import io.songlens.composer.theory.Pitch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Gives finished parts to other instruments, in the octave that those can play. */
final class InstrumentSwap {
  private static final int MOST_OCTAVES = 4;

  private InstrumentSwap() {}

  static Score apply(Score score, Map<String, Instrument> instruments) {
    if (instruments.isEmpty()) {
      return score;
    }
    List<Decision> decisions = new ArrayList<>(score.decisions());
    List<Part> parts = new ArrayList<>();
    for (Part part : score.parts()) {
      Instrument instrument = instruments.get(part.id());
      parts.add(instrument == null ? part : swapped(part, instrument));
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

  private static Part swapped(Part part, Instrument instrument) {
    boolean asComposed = part.percussion() || part.program() == instrument.program();
    List<NoteEvent> notes =
        asComposed
            ? part.notes()
            : fitted(part.notes(), InstrumentRange.ofProgram(instrument.program()));
    return new Part(
        part.id(), instrument.name(), part.role(), instrument.program(), part.mix(), notes);
  }

  /**
   * All notes in the octave in which most can be played, those left over by an octave of their own.
   */
  private static List<NoteEvent> fitted(List<NoteEvent> notes, InstrumentRange range) {
    int best = 0;
    for (int octaves = -MOST_OCTAVES; octaves <= MOST_OCTAVES; octaves++) {
      int outside = outside(notes, range, octaves);
      int lowest = outside(notes, range, best);
      boolean nearer = outside == lowest && Math.abs(octaves) < Math.abs(best);
      best = outside < lowest || nearer ? octaves : best;
    }
    List<NoteEvent> moved = new ArrayList<>();
    for (NoteEvent note : notes) {
      Pitch pitch = range.inside(note.pitch().midi() + 12 * best);
      moved.add(new NoteEvent(note.onset(), note.duration(), pitch, note.velocity()));
    }
    moved.sort(Comparator.comparingInt(NoteEvent::onset).thenComparing(NoteEvent::pitch));
    return withoutDoubles(moved);
  }

  private static int outside(List<NoteEvent> notes, InstrumentRange range, int octaves) {
    return (int)
        notes.stream().filter(note -> !range.contains(note.pitch().midi() + 12 * octaves)).count();
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
