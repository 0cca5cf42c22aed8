package io.songlens.composer.midi;

import java.util.ArrayList;
import java.util.List;

/** Lays a voice out in bars: what crosses a bar line or hides a beat is tied. */
final class BarLayout {
  private final BeatSplit split;

  BarLayout(BeatSplit split) {
    this.split = split;
  }

  /**
   * The pieces of every bar.
   *
   * @param voice notes and rests without gaps
   * @param bars how many bars there are
   */
  List<List<Piece>> bars(List<NotatedNote> voice, int bars) {
    List<List<Piece>> laid = new ArrayList<>();
    for (int bar = 0; bar < bars; bar++) {
      laid.add(new ArrayList<>());
    }
    for (NotatedNote note : voice) {
      int last = Math.min(bars - 1, (note.end() - 1) / split.bar());
      for (int bar = note.onset() / split.bar(); bar <= last; bar++) {
        lay(note, bar * split.bar(), laid.get(bar));
      }
    }
    return laid;
  }

  private void lay(NotatedNote note, int barOnset, List<Piece> bar) {
    int at = Math.max(0, note.onset() - barOnset);
    int end = Math.min(split.bar(), note.end() - barOnset);
    if (note.isRest() && end - at == split.bar()) {
      bar.add(new Piece(note, at, end - at, false, false, true));
      return;
    }
    for (int length : note.isRest() ? split.rests(at, end) : split.notes(at, end)) {
      boolean continued = barOnset + at > note.onset();
      boolean continues = barOnset + at + length < note.end();
      bar.add(new Piece(note, at, length, continued, continues, false));
      at += length;
    }
  }
}
