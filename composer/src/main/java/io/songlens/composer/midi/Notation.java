package io.songlens.composer.midi;

import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.SungNote;
import io.songlens.composer.theory.BeatStrength;
import io.songlens.composer.theory.Swing;
import io.songlens.composer.theory.Ticks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Brings played time back to written time: swing is taken out, onsets go to the nearest sixteenth,
 * and each part becomes one voice of chords and rests without gaps. One voice cannot say
 * everything: what is struck together is written as long as its longest note, and whatever still
 * sounds when the next note begins is cut there. A gap of a sixteenth, which is how a player parts
 * two notes, is not written as a rest.
 */
final class Notation {
  private final Swing swing;
  private final int beat;
  private final int sixteenths;

  Notation(Score score) {
    this.swing = new Swing(score.plan().swing());
    this.beat = BeatStrength.beatTicks(score.plan().meter()) / Ticks.PER_SIXTEENTH;
    this.sixteenths =
        score.plan().bars() * score.plan().meter().ticksPerBar() / Ticks.PER_SIXTEENTH;
  }

  /** A sung voice: every note of it, since each has a syllable or goes on with one. */
  List<NotatedNote> sung(List<SungNote> voice) {
    List<Integer> nearest = voice.stream().map(note -> grid(note.onset())).toList();
    int[] onsets = WrittenOnsets.distinct(nearest, sixteenths);
    List<SungMark> marks = SungMark.of(voice);
    List<NotatedNote> notes = new ArrayList<>();
    for (int i = 0; i < onsets.length; i++) {
      SungNote note = voice.get(i);
      int lasts = Math.max(1, grid(note.end()) - onsets[i]);
      notes.add(new NotatedNote(onsets[i], lasts, List.of(note.pitch().midi()), marks.get(i)));
    }
    return filled(notes);
  }

  /** An instrument; drums, which ring as they will, last until the next hit or beat. */
  List<NotatedNote> part(Part part) {
    Map<Integer, TreeSet<Integer>> pitches = new TreeMap<>();
    Map<Integer, Integer> ends = new TreeMap<>();
    for (NoteEvent note : part.notes()) {
      int onset = grid(note.onset());
      int end = part.percussion() ? (onset / beat + 1) * beat : grid(note.end());
      pitches.computeIfAbsent(onset, o -> new TreeSet<>()).add(note.pitch().midi());
      ends.merge(onset, Math.max(onset + 1, end), Math::max);
    }
    List<NotatedNote> notes = new ArrayList<>();
    pitches.forEach(
        (onset, chord) -> {
          int end = ends.getOrDefault(onset, onset + 1);
          notes.add(new NotatedNote(onset, end - onset, List.copyOf(chord), null));
        });
    return filled(notes);
  }

  private int grid(int tick) {
    return (int) Math.round((double) swing.straight(tick) / Ticks.PER_SIXTEENTH);
  }

  /** One voice: a note ends where the next begins, rests fill the gaps to the last bar line. */
  private List<NotatedNote> filled(List<NotatedNote> notes) {
    List<NotatedNote> filled = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < notes.size() && notes.get(i).onset() < sixteenths; i++) {
      NotatedNote note = notes.get(i);
      int next = i + 1 < notes.size() ? Math.min(notes.get(i + 1).onset(), sixteenths) : sixteenths;
      if (note.onset() > at) {
        filled.add(NotatedNote.rest(at, note.onset()));
      }
      at = joined(Math.min(note.end(), next), next);
      filled.add(note.until(at));
    }
    if (at < sixteenths) {
      filled.add(NotatedNote.rest(at, sixteenths));
    }
    return filled;
  }

  /**
   * Where a note's end is written: without a rest of a sixteenth before the next eighth or note.
   */
  private int joined(int end, int next) {
    boolean smallGap = end % 2 == 1 || (end + 1 == next && end % beat != 0);
    return smallGap && end < next ? end + 1 : end;
  }
}
