package io.songlens.composer.compose.measure;

import io.songlens.composer.song.ChordEvent;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.PartRole;
import io.songlens.composer.song.Score;
import io.songlens.composer.theory.PitchClass;
import java.util.ArrayList;
import java.util.List;

/**
 * What carries a stretch of a song, so that two songs can be told to rest on the same ground in
 * whatever key, octave and tempo. Everything is counted in sixteenths from the stretch's start.
 *
 * @param drums which drum is struck when
 * @param bass which pitch class above the tonic, 0..11, the bass plays when
 * @param chords root above the tonic, quality and bass above the tonic of each chord, and when it
 *     begins
 */
public record Accompaniment(
    List<List<Integer>> drums, List<List<Integer>> bass, List<List<?>> chords) {
  public Accompaniment {
    drums = List.copyOf(drums);
    bass = List.copyOf(bass);
    chords = List.copyOf(chords);
  }

  /** That of the bars from the first to before the last. */
  public static Accompaniment of(Score score, int fromBar, int toBar) {
    Grid grid = new Grid(score);
    int from = fromBar * grid.bar;
    int to = toBar * grid.bar;
    PitchClass tonic = score.plan().key().tonic();
    List<List<Integer>> drums = new ArrayList<>();
    List<List<Integer>> bass = new ArrayList<>();
    for (Part part : score.parts()) {
      for (GridNote note : grid.notes(part.notes())) {
        if (note.onset() >= from && note.onset() < to && part.percussion()) {
          drums.add(List.of(note.onset() - from, note.midi()));
        } else if (note.onset() >= from && note.onset() < to && part.role() == PartRole.BASS) {
          bass.add(List.of(note.onset() - from, tonic.upTo(PitchClass.ofSemitones(note.midi()))));
        }
      }
    }
    List<List<?>> chords = new ArrayList<>();
    for (ChordEvent event : score.chords()) {
      int onset = grid.sixteenth(event.onset());
      if (onset >= from && onset < to) {
        chords.add(
            List.of(
                onset - from,
                tonic.upTo(event.chord().root()),
                event.chord().quality(),
                tonic.upTo(event.chord().bass())));
      }
    }
    return new Accompaniment(drums, bass, chords);
  }
}
