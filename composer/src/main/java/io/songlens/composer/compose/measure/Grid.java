package io.songlens.composer.compose.measure;

import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.Score;
import io.songlens.composer.theory.Swing;
import io.songlens.composer.theory.Ticks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Brings played time back to written time: without swing, to the nearest sixteenth note. */
final class Grid {
  private final Swing swing;

  /** Sixteenth notes in a bar. */
  final int bar;

  Grid(Score score) {
    swing = new Swing(score.plan().swing());
    bar = score.plan().meter().ticksPerBar() / Ticks.PER_SIXTEENTH;
  }

  /** The sixteenth nearest to a played tick. */
  int sixteenth(int tick) {
    return Math.round((float) swing.straight(tick) / Ticks.PER_SIXTEENTH);
  }

  GridNote note(int onsetTick, int endTick, int midi) {
    int onset = sixteenth(onsetTick);
    return new GridNote(onset, Math.max(onset + 1, sixteenth(endTick)), midi);
  }

  /** Played notes by onset and pitch. */
  List<GridNote> notes(List<NoteEvent> played) {
    List<GridNote> notes = new ArrayList<>();
    for (NoteEvent note : played) {
      notes.add(note(note.onset(), note.end(), note.pitch().midi()));
    }
    notes.sort(Comparator.comparingInt(GridNote::onset).thenComparingInt(GridNote::midi));
    return notes;
  }
}
