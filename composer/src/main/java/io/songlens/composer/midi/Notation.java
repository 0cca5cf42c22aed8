package io.songlens.composer.midi;

import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.SungNote;
import io.songlens.composer.theory.Swing;
import io.songlens.composer.theory.Ticks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Brings played time back to written time: swing is taken out, onsets go to the nearest sixteenth,
 * and each part becomes one voice of chords and rests without gaps.
 */
final class Notation {
  private final Swing swing;
  private final int sixteenths;

  Notation(Score score) {
    this.swing = new Swing(score.plan().swing());
    this.sixteenths =
        score.plan().bars() * score.plan().meter().ticksPerBar() / Ticks.PER_SIXTEENTH;
  }

  List<NotatedNote> melody(Score score) {
    List<NotatedNote> notes = new ArrayList<>();
    for (SungNote note : score.melody()) {
      int onset = grid(note.onset());
      int end = Math.max(onset + 1, grid(note.end()));
      notes.add(new NotatedNote(onset, end - onset, List.of(note.pitch().midi()), note));
    }
    return filled(notes);
  }

  List<NotatedNote> part(Part part) {
    Map<Integer, TreeSet<Integer>> pitches = new TreeMap<>();
    Map<Integer, Integer> ends = new TreeMap<>();
    for (NoteEvent note : part.notes()) {
      int onset = grid(note.onset());
      pitches.computeIfAbsent(onset, o -> new TreeSet<>()).add(note.pitch().midi());
      ends.merge(onset, Math.max(onset + 1, grid(note.end())), Math::max);
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
    for (int i = 0; i < notes.size(); i++) {
      NotatedNote note = notes.get(i);
      int limit = i + 1 < notes.size() ? notes.get(i + 1).onset() : sixteenths;
      int end = Math.min(note.end(), Math.min(limit, sixteenths));
      if (end <= note.onset() || note.onset() < at) {
        continue;
      }
      if (note.onset() > at) {
        filled.add(rest(at, note.onset()));
      }
      filled.add(new NotatedNote(note.onset(), end - note.onset(), note.midi(), note.sung()));
      at = end;
    }
    if (at < sixteenths) {
      filled.add(rest(at, sixteenths));
    }
    return filled;
  }

  private static NotatedNote rest(int from, int to) {
    return new NotatedNote(from, to - from, List.of(), null);
  }
}
