package io.songlens.composer.compose.arrange;

import io.songlens.composer.song.ChordEvent;
import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SeededRandom;
import io.songlens.composer.style.PartSpec;
import io.songlens.composer.theory.BeatStrength;
import io.songlens.composer.theory.Key;
import io.songlens.composer.theory.Pitch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Short runs of the bass in the last beat of every fourth bar: along the scale or by semitones to
 * the next chord's bass; by fifth and octave where the chord stays, or where a new section follows,
 * whose chords are its own affair.
 */
final class BassRuns {
  private static final double RUN_SHARE = 0.45;
  private static final double CHROMATIC_SHARE = 0.3;

  private final PartSpec part;
  private final Stage stage;
  private final Seed seed;

  BassRuns(PartSpec part, Stage stage, Seed seed) {
    this.part = part;
    this.stage = stage;
    this.seed = seed;
  }

  List<NoteEvent> withRuns(List<NoteEvent> line, PlannedSection section, Span span) {
    List<NoteEvent> notes = new ArrayList<>(line);
    int beat = BeatStrength.beatTicks(stage.plan().meter());
    for (int bar = 3; bar < section.bars(); bar += 4) {
      SeededRandom random = seed.fork("run " + section.id() + " bar " + bar).random();
      int end = stage.startTick(section) + (bar + 1) * stage.barTicks();
      boolean plays = end - stage.barTicks() >= span.from() && end <= span.to();
      if (plays && random.chance(RUN_SHARE)) {
        run(notes, end - beat, end, end < span.to(), random);
      }
    }
    return notes;
  }

  private void run(
      List<NoteEvent> notes, int from, int end, boolean insideSection, SeededRandom random) {
    List<NoteEvent> replaced =
        notes.stream().filter(n -> n.onset() >= from && n.onset() < end).toList();
    if (replaced.isEmpty()) {
      return; // The bass rests or holds here.
    }
    notes.removeAll(replaced);
    ChordEvent chord = stage.harmony().eventAt(from);
    Pitch root = Pitch.atOrAbove(chord.chord().bass(), part.lowest());
    Pitch target = Pitch.atOrAbove(stage.harmony().chordAt(end).bass(), part.lowest());
    List<Pitch> steps =
        insideSection && chord.end() == end
            ? towards(target, root, stage.plan().keyAt(from), random)
            : List.of(
                ChordSteps.inside(root.midi() + 7, part),
                ChordSteps.inside(root.midi() + 12, part));
    int half = (end - from) / 2;
    int velocity = replaced.get(0).velocity();
    for (int i = 0; i < steps.size(); i++) {
      notes.add(new NoteEvent(from + i * half, half, steps.get(i), velocity));
    }
  }

  private List<Pitch> towards(Pitch target, Pitch from, Key key, SeededRandom random) {
    int side = from.compareTo(target) < 0 ? -1 : 1;
    Key scale = random.chance(CHROMATIC_SHARE) ? null : key;
    Pitch second = step(target, side, scale);
    Pitch first = step(second, side, scale);
    return List.of(ChordSteps.inside(first.midi(), part), ChordSteps.inside(second.midi(), part));
  }

  private static Pitch step(Pitch from, int direction, @Nullable Key scale) {
    Pitch next = from.transpose(direction);
    while (scale != null && !scale.contains(next.pitchClass())) {
      next = next.transpose(direction);
    }
    return next;
  }
}
