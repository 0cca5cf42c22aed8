package io.songlens.composer.compose;

import io.songlens.composer.song.ChordEvent;
import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.PartRole;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.SungNote;
import io.songlens.composer.theory.Pitch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes a part for the instrument that is to play it, in another key or another octave than it was
 * composed for: what the instrument cannot play goes to its nearest octave that it can, and a line
 * of its own stays out of the voice's unison. A note depends only on what sounds beside it, so that
 * a later edit of one section moves no other.
 */
final class Refit {
  private static final Set<PartRole> LINES =
      EnumSet.of(PartRole.LEAD, PartRole.COUNTER, PartRole.RIFF);

  private final Score score;
  private final Part part;
  private final InstrumentRange range;

  private Refit(Score score, Part part) {
    this.score = score;
    this.part = part;
    this.range = InstrumentRange.ofProgram(part.program());
  }

  /**
   * The part with its notes moved by octaves, and further where it has to.
   *
   * @param part a part that is no percussion, with the program that is to play it
   */
  static Part apply(Score score, Part part, int octaves) {
    return new Refit(score, part).moved(12 * octaves);
  }

  private Part moved(int semitones) {
    List<NoteEvent> moved = new ArrayList<>();
    for (NoteEvent note : part.notes()) {
      Pitch pitch = range.inside(note.pitch().midi() + semitones);
      moved.add(pitch.equals(note.pitch()) ? note : besideTheVoice(note.at(pitch)));
    }
    if (moved.equals(part.notes())) {
      return part;
    }
    moved.sort(Comparator.comparingInt(NoteEvent::onset).thenComparing(NoteEvent::pitch));
    return part.with(withoutDoubles(moved));
  }

  private NoteEvent besideTheVoice(NoteEvent note) {
    if (!LINES.contains(part.role())) {
      return note;
    }
    Set<Pitch> sung = sungBeside(note);
    return sung.contains(note.pitch())
        ? Pitch.nearest(
                chordAt(note.onset()).chord().pitchClasses(),
                note.pitch(),
                range.lowest(),
                range.highest(),
                sung)
            .map(note::at)
            .orElse(note)
        : note;
  }

  private Set<Pitch> sungBeside(NoteEvent note) {
    return score.melody().stream()
        .filter(sung -> sung.onset() < note.end() && sung.end() > note.onset())
        .map(SungNote::pitch)
        .collect(Collectors.toSet());
  }

  /** The chord that sounds at a tick; a note struck a little early belongs to the one before. */
  private ChordEvent chordAt(int tick) {
    return score.chords().stream()
        .filter(event -> event.end() > tick)
        .findFirst()
        .orElseGet(() -> score.chords().get(score.chords().size() - 1));
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
