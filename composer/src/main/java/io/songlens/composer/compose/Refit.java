package io.songlens.composer.compose;

import io.songlens.composer.compose.arrange.Unison;
import io.songlens.composer.song.ChordEvent;
import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.PartRole;
import io.songlens.composer.song.Score;
import io.songlens.composer.theory.Pitch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes a part for the instrument that is to play it, in another key or another octave than it was
 * composed for: what the instrument cannot play goes to its nearest octave that it can, and a line
 * of its own stays out of the voice's unison. A note depends only on what sounds beside it, so that
 * a later edit of one section moves no other.
 */
final class Refit {
  /** How much earlier than the beat hands may be. */
  private static final int EARLY_TICKS = 60;

  private static final Set<PartRole> LINES =
      EnumSet.of(PartRole.LEAD, PartRole.COUNTER, PartRole.RIFF);

  private final Score score;
  private final Part part;
  private final InstrumentRange range;
  private final List<Unison.Heard> sung;

  private Refit(Score score, Part part) {
    this.score = score;
    this.part = part;
    this.range = InstrumentRange.ofProgram(part.program());
    this.sung =
        score.melody().stream()
            .map(note -> new Unison.Heard(note.onset(), note.end(), note.pitch()))
            .toList();
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
    List<NoteEvent> asWritten = new ArrayList<>();
    List<NoteEvent> folded = new ArrayList<>();
    for (NoteEvent note : part.notes()) {
      int midi = note.pitch().midi() + semitones;
      Pitch pitch = range.inside(midi);
      boolean untouched = pitch.equals(note.pitch());
      (pitch.midi() == midi ? asWritten : folded)
          .addAll(untouched ? List.of(note) : besideTheVoice(note.at(pitch)));
    }
    if (asWritten.equals(part.notes())) {
      return part;
    }
    List<NoteEvent> clean = new ArrayList<>();
    addWithoutDoubles(clean, asWritten);
    addWithoutDoubles(clean, folded);
    clean.sort(Comparator.comparingInt(NoteEvent::onset).thenComparing(NoteEvent::pitch));
    return part.with(clean);
  }

  private List<NoteEvent> besideTheVoice(NoteEvent note) {
    return LINES.contains(part.role())
        ? Unison.avoided(
                note,
                sung,
                chordAt(note.onset()).chord().pitchClasses(),
                range.lowest(),
                range.highest())
            .stream()
            .toList()
        : List.of(note);
  }

  /** The chord that a note belongs to, which may be struck a little before its chord. */
  private ChordEvent chordAt(int onset) {
    return score.chords().stream()
        .filter(event -> event.end() > onset + EARLY_TICKS)
        .findFirst()
        .orElseGet(() -> score.chords().get(score.chords().size() - 1));
  }

  /** Where a note would come to lie on a key that is held, it is left out. */
  private static void addWithoutDoubles(List<NoteEvent> kept, List<NoteEvent> notes) {
    Map<Pitch, List<NoteEvent>> held =
        kept.stream().collect(Collectors.groupingBy(NoteEvent::pitch));
    for (NoteEvent note : notes) {
      List<NoteEvent> same = held.computeIfAbsent(note.pitch(), pitch -> new ArrayList<>());
      if (same.stream().noneMatch(n -> n.onset() < note.end() && n.end() > note.onset())) {
        same.add(note);
        kept.add(note);
      }
    }
  }
}
