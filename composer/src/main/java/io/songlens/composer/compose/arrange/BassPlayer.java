package io.songlens.composer.compose.arrange;

import io.songlens.composer.song.ChordEvent;
import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.Seed;
import io.songlens.composer.style.PartSpec;
import io.songlens.composer.style.PlayPattern;
import io.songlens.composer.style.Stroke;
import io.songlens.composer.theory.ChordSymbol;
import io.songlens.composer.theory.Key;
import io.songlens.composer.theory.Pitch;
import io.songlens.composer.theory.PitchClass;
import io.songlens.composer.theory.Ticks;
import java.util.ArrayList;
import java.util.List;

/** Roots on the changes, the pattern's fifths and octaves between, and approach notes. */
final class BassPlayer implements Player {
  private static final double APPROACH_SHARE = 0.35;

  @Override
  public List<NoteEvent> play(PartSpec part, Stage stage, Seed seed) {
    List<NoteEvent> notes = new ArrayList<>();
    for (PlannedSection section : stage.plan().sections()) {
      if (part.playsIn(section.kind(), section.energy())) {
        PlayPattern pattern = Patterns.choose(part, section, seed);
        Seed own = seed.fork("approach " + section.id());
        int end = stage.endTick(section);
        for (Patterns.Placed placed : Patterns.repeat(pattern, stage.startTick(section), end)) {
          notes.addAll(stroke(placed, part, stage, end, own));
        }
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

  /** The stroke's notes: a stroke held over a change of chord moves to the new root. */
  private static List<NoteEvent> stroke(
      Patterns.Placed placed, PartSpec part, Stage stage, int sectionEnd, Seed seed) {
    if (!(placed.stroke().what() instanceof Stroke.ChordStep step)) {
      return List.of();
    }
    List<NoteEvent> notes = new ArrayList<>();
    int tick = placed.onset();
    boolean approaches = seed.fork("tick " + tick).random().chance(APPROACH_SHARE);
    while (tick < placed.end()) {
      ChordEvent chord = stage.harmony().eventAt(tick);
      int end = Math.min(placed.end(), chord.end());
      Stroke.ChordStep sounded = tick == placed.onset() ? step : new Stroke.ChordStep(1, 0);
      Key key = stage.plan().keyAt(tick);
      Pitch pitch = pitch(sounded, chord.chord(), part, key);
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

  private static Pitch pitch(Stroke.ChordStep step, ChordSymbol chord, PartSpec part, Key key) {
    Pitch bass = Pitch.atOrAbove(chord.bass(), part.lowest());
    if (step.step() == 1) {
      return inside(bass.transpose(12 * step.octave()), part);
    }
    Pitch root = Pitch.atOrAbove(chord.root(), part.lowest());
    int above = root.pitchClass().upTo(member(step.step(), chord, key));
    return inside(root.transpose(above + 12 * step.octave()), part);
  }

  private static PitchClass member(int step, ChordSymbol chord, Key key) {
    List<PitchClass> members = chord.pitchClasses();
    return switch (step) {
      case 3 -> members.size() > 2 ? members.get(1) : members.get(0);
      case 5 -> members.get(members.size() > 2 ? 2 : 1);
      case 7 -> members.size() > 3 ? members.get(3) : members.get(0);
      default -> scaleStep(chord.root(), step, key);
    };
  }

  /** The scale's second, fourth or sixth above a root, whatever the mode makes of it. */
  private static PitchClass scaleStep(PitchClass root, int step, Key key) {
    int wanted = step == 2 ? 2 : step == 4 ? 5 : 9;
    PitchClass plain = root.transpose(wanted);
    return key.contains(plain) ? plain : root.transpose(step == 4 ? wanted + 1 : wanted - 1);
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
    return inside(step, part);
  }

  private static Pitch inside(Pitch pitch, PartSpec part) {
    Pitch moved = pitch;
    while (moved.compareTo(part.highest()) > 0) {
      moved = moved.transpose(-12);
    }
    while (moved.compareTo(part.lowest()) < 0) {
      moved = moved.transpose(12);
    }
    return moved;
  }
}
