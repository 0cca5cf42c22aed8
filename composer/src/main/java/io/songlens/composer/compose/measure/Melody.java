package io.songlens.composer.compose.measure;

import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.PartRole;
import io.songlens.composer.song.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A song's melody as written, one note at a time: what is sung; in a song without words what the
 * first leading instrument plays, of several notes at once the highest.
 *
 * @param notes by onset
 * @param bar sixteenths in a bar
 */
record Melody(List<GridNote> notes, int bar) {
  Melody {
    notes = List.copyOf(notes);
  }

  static Melody of(Score score) {
    Grid grid = new Grid(score);
    List<GridNote> notes = new ArrayList<>();
    if (score.plan().instrumental()) {
      score.parts().stream()
          .filter(part -> part.role() == PartRole.LEAD)
          .findFirst()
          .map(Part::notes)
          .ifPresent(played -> notes.addAll(highest(grid, played)));
    } else {
      score.melody().forEach(n -> notes.add(grid.note(n.onset(), n.end(), n.pitch().midi())));
    }
    return new Melody(notes, grid.bar);
  }

  private static List<GridNote> highest(Grid grid, List<NoteEvent> played) {
    SortedMap<Integer, GridNote> byOnset = new TreeMap<>();
    grid.notes(played).forEach(note -> byOnset.put(note.onset(), note));
    return List.copyOf(byOnset.values());
  }

  /** The notes of each bar in which one begins, by bar; onsets count from the bar line. */
  SortedMap<Integer, List<GridNote>> bars() {
    SortedMap<Integer, List<GridNote>> bars = new TreeMap<>();
    for (GridNote note : notes) {
      int line = note.onset() / bar * bar;
      bars.computeIfAbsent(note.onset() / bar, b -> new ArrayList<>())
          .add(new GridNote(note.onset() - line, note.end() - line, note.midi()));
    }
    return bars;
  }
}
