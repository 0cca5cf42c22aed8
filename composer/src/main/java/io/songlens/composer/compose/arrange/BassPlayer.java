package io.songlens.composer.compose.arrange;

import io.songlens.composer.song.ChordEvent;
import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.Seed;
import io.songlens.composer.style.PartSpec;
import io.songlens.composer.style.Stroke;
import io.songlens.composer.theory.ChordSymbol;
import io.songlens.composer.theory.Key;
import io.songlens.composer.theory.Pitch;
import io.songlens.composer.theory.Ticks;
import java.util.ArrayList;
import java.util.List;

/** Roots on the changes, the pattern's fifths and octaves between, approaches and short runs. */
final class BassPlayer implements Player {
  private static final double APPROACH_SHARE = 0.35;

  @Override
  public List<NoteEvent> play(PartSpec part, Stage stage, Seed seed) {
    List<NoteEvent> notes = new ArrayList<>();
    for (PlannedSection section : stage.plan().sections()) {
      Span span = stage.span(part, section);
      if (!span.isSilent()) {
        List<NoteEvent> own = new ArrayList<>();
        Seed chance = seed.fork("approach " + section.id());
        Patterns.Pair patterns = Patterns.choose(part, section, seed);
        for (Patterns.Placed placed : Patterns.lay(patterns, section, span, stage)) {
          own.addAll(stroke(placed, part, stage, span.to(), chance));
        }
        notes.addAll(new BassRuns(part, stage, seed).withRuns(own, section, span));
      }
    }
    PlannedSection closing = stage.closing();
    if (part.playsIn(closing.kind(), closing.energy())) {
      int tick = stage.lastChordTick();
      Pitch root = Pitch.atOrAbove(stage.harmony().chordAt(tick).bass(), part.lowest());
      notes.add(new NoteEvent(tick, stage.lastRelease() - tick, root, 84));
    }
    return notes;
  }

  /** The stroke's notes: where a chord begins the bass plays its root, or its slash bass. */
  private static List<NoteEvent> stroke(
      Patterns.Placed placed, PartSpec part, Stage stage, int sectionEnd, Seed seed) {
    if (!(placed.stroke().what() instanceof Stroke.ChordStep step)) {
      return List.of();
    }
    List<NoteEvent> notes = new ArrayList<>();
    int tick = placed.onset();
    boolean approaches = seed.fork("tick " + tick).random().chance(APPROACH_SHARE);
    Key key = stage.plan().keyAt(tick);
    while (tick < placed.end()) {
      ChordEvent chord = stage.harmony().eventAt(tick);
      int end = Math.min(placed.end(), chord.end());
      boolean changes = tick == chord.onset() && step.step() != 1;
      Stroke.ChordStep sounded = changes ? new Stroke.ChordStep(1, step.octave()) : step;
      Pitch pitch = ChordSteps.pitch(sounded, chord.chord(), part, key);
      // The next section's chords are not looked at: they may be changed without this one.
      if (approaches && chord.end() < sectionEnd && leadsOver(tick, end, chord)) {
        pitch = approach(pitch, stage.harmony().chordAt(chord.end()), part, key);
      }
      notes.add(new NoteEvent(tick, end - tick, pitch, placed.stroke().velocity()));
      tick = end;
    }
    return notes;
  }

  private static boolean leadsOver(int tick, int end, ChordEvent chord) {
    return end == chord.end() && end - tick <= Ticks.PER_QUARTER && tick != chord.onset();
  }

  /** A neighbour of the next root, from the side the line comes from. */
  private static Pitch approach(Pitch from, ChordSymbol next, PartSpec part, Key key) {
    Pitch target = Pitch.atOrAbove(next.bass(), part.lowest());
    if (target.equals(from)) {
      return from;
    }
    int direction = from.compareTo(target) < 0 ? -1 : 1;
    Pitch near = target.transpose(direction);
    Pitch step = key.contains(near.pitchClass()) ? near : target.transpose(2 * direction);
    return ChordSteps.inside(step.midi(), part);
  }
}
