package io.songlens.composer.compose.measure;

import io.songlens.composer.compose.harmony.Harmony;
import io.songlens.composer.song.Score;
import io.songlens.composer.theory.BeatStrength;
import io.songlens.composer.theory.PitchClass;
import io.songlens.composer.theory.Ticks;
import java.util.List;

/** How far melody and chords agree where it is heard most. */
final class ChordTones {
  private ChordTones() {}

  /**
   * Of the melody notes that begin on a bar's first beat or in its middle (beats 1 and 3 of common
   * time, 1 of three, both pulses of 6/8) the share, 0..1, that belongs to the chord of the moment,
   * the bass of a slash chord included.
   */
  static double onStrongBeats(Score score, List<GridNote> melody) {
    Harmony harmony = new Harmony(score.chords());
    int strong = 0;
    int inChord = 0;
    for (GridNote note : melody) {
      int tick = note.onset() * Ticks.PER_SIXTEENTH;
      if (BeatStrength.of(score.plan().meter(), tick) >= BeatStrength.HALF_BAR) {
        strong++;
        PitchClass pitchClass = PitchClass.ofSemitones(note.midi());
        inChord += harmony.chordAt(tick).contains(pitchClass) ? 1 : 0;
      }
    }
    return strong == 0 ? Double.NaN : (double) inChord / strong;
  }

  /** How many different chords there are, by root and quality: an inversion is no other chord. */
  static int distinct(Score score) {
    return (int)
        score.chords().stream()
            .map(event -> List.of(event.chord().root(), event.chord().quality()))
            .distinct()
            .count();
  }
}
