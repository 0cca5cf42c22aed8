package io.songlens.composer.compose.melody;

import io.songlens.composer.compose.harmony.Harmony;
import io.songlens.composer.song.SeededRandom;
import io.songlens.composer.theory.BeatStrength;
import io.songlens.composer.theory.ChordSymbol;
import io.songlens.composer.theory.Key;
import io.songlens.composer.theory.Meter;
import io.songlens.composer.theory.Pitch;
import java.util.ArrayList;
import java.util.List;

/**
 * A line that was sung before, with one inner note of every two bars taken otherwise, as a singer
 * does who has sung the words once: another chord tone, or another way through a weak beat.
 */
final class Return {
  private static final int STRETCH_BARS = 2;
  private static final int FARTHEST_MOVE = 3;
  private static final int WIDEST_STEP = 2;
  private static final int WIDEST_LEAP = 7;

  private final Meter meter;
  private final Harmony harmony;
  private final int lowestMidi;
  private final int highestMidi;

  Return(Meter meter, Harmony harmony, int lowestMidi, int highestMidi) {
    this.meter = meter;
    this.harmony = harmony;
    this.lowestMidi = lowestMidi;
    this.highestMidi = highestMidi;
  }

  private record Change(int index, Pitch pitch) {}

  /**
   * The line with its notes changed; where none of a stretch can be, it stays.
   *
   * @param rises whether changed notes only rise, as where a last chorus is lifted
   */
  List<TuneNote> of(List<TuneNote> line, Key key, boolean rises, SeededRandom random) {
    List<TuneNote> changed = new ArrayList<>(line);
    int stretch = STRETCH_BARS * meter.ticksPerBar();
    int from = line.get(0).onset() / meter.ticksPerBar() * meter.ticksPerBar();
    int end = line.get(line.size() - 1).onset();
    for (; from <= end; from += stretch) {
      List<Change> possible = possible(changed, from, from + stretch, key, rises);
      if (!possible.isEmpty()) {
        Change change = random.pick(possible);
        changed.set(change.index(), changed.get(change.index()).at(change.pitch()));
      }
    }
    return changed;
  }

  /** Other pitches for the inner notes that begin in a stretch. */
  private List<Change> possible(List<TuneNote> sung, int from, int to, Key key, boolean rises) {
    int lowestMove = rises ? 1 : -FARTHEST_MOVE;
    List<Change> possible = new ArrayList<>();
    for (int i = 1; i < sung.size() - 1; i++) {
      TuneNote note = sung.get(i);
      boolean inside = note.onset() >= from && note.onset() < to;
      for (int move = lowestMove; inside && move <= FARTHEST_MOVE; move++) {
        int midi = note.pitch().midi() + move;
        if (move != 0 && midi >= lowestMidi && midi <= highestMidi) {
          Pitch pitch = new Pitch(midi);
          if (key.contains(pitch.pitchClass()) && fits(sung, i, pitch) && sings(sung, i, pitch)) {
            possible.add(new Change(i, pitch));
          }
        }
      }
    }
    return possible;
  }

  private boolean fits(List<TuneNote> line, int index, Pitch pitch) {
    TuneNote note = line.get(index);
    int before = Math.abs(pitch.midi() - line.get(index - 1).pitch().midi());
    int after = Math.abs(line.get(index + 1).pitch().midi() - pitch.midi());
    ChordSymbol chord = harmony.chordAt(note.onset());
    if (chord.contains(pitch.pitchClass())) {
      return before <= WIDEST_LEAP && after <= WIDEST_LEAP && before + after > 0;
    }
    boolean weak = !BeatStrength.isStrong(meter, note.onset());
    return weak && before <= WIDEST_STEP && after <= WIDEST_STEP;
  }

  /** Whether the tune goes the way of its words' tones, where they have any, or stands. */
  private static boolean sings(List<TuneNote> line, int index, Pitch pitch) {
    TuneNote note = line.get(index).at(pitch);
    return goesAlong(line.get(index - 1), note) && goesAlong(note, line.get(index + 1));
  }

  private static boolean goesAlong(TuneNote from, TuneNote to) {
    SetSyllable first = from.syllable();
    SetSyllable second = to.syllable();
    int move = to.pitch().midi() - from.pitch().midi();
    return first == null || second == null || ToneContour.direction(first, second) * move >= 0;
  }
}
