package io.songlens.composer.compose.vocals;

import io.songlens.composer.compose.melody.SetSyllable;
import io.songlens.composer.compose.melody.TuneNote;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.SungNote;
import io.songlens.composer.theory.Swing;
import java.util.ArrayList;
import java.util.List;

/** Brings a tune with words from the straight grid to the song's swing. */
public final class SungNotes {
  private SungNotes() {}

  /** The notes as they are sung. */
  public static List<SungNote> of(List<TuneNote> tune, SongPlan plan) {
    Swing swing = new Swing(plan.swing());
    List<SungNote> sung = new ArrayList<>();
    boolean endsWord = true;
    for (TuneNote note : tune) {
      SetSyllable set = note.syllable();
      endsWord = set != null ? set.endsWord() : endsWord;
      int onset = swing.swung(note.onset());
      sung.add(
          new SungNote(
              onset,
              swing.swung(note.end()) - onset,
              note.pitch(),
              note.velocity(),
              set == null ? null : set.syllable(),
              set != null && set.startsWord(),
              endsWord,
              note.line(),
              note.endsLine()));
    }
    return sung;
  }
}
