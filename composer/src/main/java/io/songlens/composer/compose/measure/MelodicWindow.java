package io.songlens.composer.compose.measure;

import io.songlens.composer.song.Score;
import java.util.ArrayList;
import java.util.List;

/**
 * Some melody notes in a row, by which a listener would know a tune again in whatever key.
 *
 * @param onset where the first begins, in sixteenths from the song's start
 * @param rhythm from each onset to the next, in sixteenths
 * @param intervals from each note to the next, in semitones, upwards positive
 */
public record MelodicWindow(int onset, List<Integer> rhythm, List<Integer> intervals) {
  public MelodicWindow {
    rhythm = List.copyOf(rhythm);
    intervals = List.copyOf(intervals);
  }

  /**
   * Every window of a song's melody.
   *
   * @param count notes of a window, at least 2
   */
  public static List<MelodicWindow> all(Score score, int count) {
    List<GridNote> notes = Melody.of(score).notes();
    List<MelodicWindow> windows = new ArrayList<>();
    for (int first = 0; first + count <= notes.size(); first++) {
      List<Integer> rhythm = new ArrayList<>();
      List<Integer> intervals = new ArrayList<>();
      for (int i = first + 1; i < first + count; i++) {
        rhythm.add(notes.get(i).onset() - notes.get(i - 1).onset());
        intervals.add(notes.get(i).midi() - notes.get(i - 1).midi());
      }
      windows.add(new MelodicWindow(notes.get(first).onset(), rhythm, intervals));
    }
    return windows;
  }

  /** The same notes wherever in a song they are played. */
  public MelodicWindow anywhere() {
    return new MelodicWindow(0, rhythm, intervals);
  }
}
