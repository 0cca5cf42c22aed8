package io.songlens.composer.compose.melody;

import io.songlens.composer.song.SeededRandom;
import io.songlens.composer.theory.Key;
import io.songlens.composer.theory.Pitch;
import io.songlens.composer.theory.Ticks;
import java.util.ArrayList;
import java.util.List;

/**
 * Melismas: some long syllables get a second note, a passing tone inside a third or, at a line's
 * end, a sigh from the step above.
 */
final class Ornaments {
  private final Key key;
  private final double share;
  private final int highestMidi;

  Ornaments(Key key, double share, int highestMidi) {
    this.key = key;
    this.share = share;
    this.highestMidi = highestMidi;
  }

  List<TuneNote> decorate(List<TuneNote> line, SeededRandom random) {
    List<TuneNote> decorated = new ArrayList<>();
    for (int i = 0; i < line.size(); i++) {
      TuneNote note = line.get(i);
      boolean roomy = note.duration() >= Ticks.PER_QUARTER;
      if (!roomy || !random.chance(share)) {
        decorated.add(note);
      } else if (i == line.size() - 1) {
        decorated.addAll(sigh(note));
      } else {
        decorated.addAll(passing(note, line.get(i + 1).pitch()));
      }
    }
    return decorated;
  }

  private List<TuneNote> sigh(TuneNote note) {
    int first = Ticks.PER_QUARTER / 2;
    Pitch above = note.pitch().transpose(1);
    while (!key.contains(above.pitchClass())) {
      above = above.transpose(1);
    }
    if (note.duration() < 4 * first || above.midi() > highestMidi) {
      return List.of(note);
    }
    return split(note, first, above, note.pitch());
  }

  private List<TuneNote> passing(TuneNote note, Pitch next) {
    int interval = next.midi() - note.pitch().midi();
    if (Math.abs(interval) != 3 && Math.abs(interval) != 4) {
      return List.of(note);
    }
    Pitch between = note.pitch().transpose(Integer.signum(interval));
    while (!key.contains(between.pitchClass())) {
      between = between.transpose(Integer.signum(interval));
    }
    int eighth = Ticks.PER_QUARTER / 2;
    return between.equals(next)
        ? List.of(note)
        : split(note, note.duration() - eighth, note.pitch(), between);
  }

  private static List<TuneNote> split(TuneNote note, int first, Pitch one, Pitch two) {
    TuneNote start =
        new TuneNote(
            note.onset(), first, one, note.velocity(), note.syllable(), note.line(), false);
    TuneNote rest =
        new TuneNote(
            note.onset() + first,
            note.duration() - first,
            two,
            note.velocity() - 4,
            null,
            note.line(),
            note.endsLine());
    return List.of(start, rest);
  }
}
