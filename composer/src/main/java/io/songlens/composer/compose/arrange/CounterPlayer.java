package io.songlens.composer.compose.arrange;

import io.songlens.composer.song.ChordEvent;
import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SeededRandom;
import io.songlens.composer.style.PartSpec;
import io.songlens.composer.theory.ChordSymbol;
import io.songlens.composer.theory.Key;
import io.songlens.composer.theory.Pitch;
import io.songlens.composer.theory.PitchClass;
import io.songlens.composer.theory.Ticks;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers the tune where it breathes, and in full sections holds guide tones (thirds and sevenths)
 * under it.
 */
final class CounterPlayer implements Player {
  private static final int EIGHTH = Ticks.PER_QUARTER / 2;
  private static final double GUIDE_TONES_FROM = 0.7;

  @Override
  public List<NoteEvent> play(PartSpec part, Stage stage, Seed seed) {
    List<NoteEvent> notes = new ArrayList<>();
    for (PlannedSection section : stage.plan().sections()) {
      if (!part.playsIn(section.kind(), section.energy())) {
        continue;
      }
      if (section.energy() >= GUIDE_TONES_FROM) {
        notes.addAll(guideTones(part, stage, section));
      } else {
        notes.addAll(answers(part, stage, section, seed));
      }
    }
    return notes;
  }

  private static List<NoteEvent> guideTones(PartSpec part, Stage stage, PlannedSection section) {
    List<NoteEvent> notes = new ArrayList<>();
    int middle = (part.lowest().midi() + part.highest().midi()) / 2;
    Pitch previous = new Pitch(middle);
    for (ChordEvent event : stage.chords(section)) {
      if (event.onset() >= stage.endTick(section)) {
        continue;
      }
      previous = nearest(guides(event.chord()), previous, part);
      notes.add(new NoteEvent(event.onset(), event.duration(), previous, 70));
    }
    return notes;
  }

  private static List<PitchClass> guides(ChordSymbol chord) {
    List<PitchClass> members = chord.pitchClasses();
    return members.size() > 3 ? List.of(members.get(1), members.get(3)) : members.subList(1, 2);
  }

  /** A short figure in every gap of a beat and a half or more between two lines. */
  private static List<NoteEvent> answers(
      PartSpec part, Stage stage, PlannedSection section, Seed seed) {
    List<NoteEvent> notes = new ArrayList<>();
    for (TuneLine line : stage.lines(section)) {
      // The answer begins while the line's last note is held.
      int from = Math.floorDiv(line.lastOnset(), Ticks.PER_QUARTER) * Ticks.PER_QUARTER;
      int start = Math.max(from + 2 * Ticks.PER_QUARTER, line.lastOnset() + Ticks.PER_QUARTER);
      int end = Math.min(line.to(), stage.endTick(section));
      SeededRandom random = seed.fork("answer " + line.number()).random();
      notes.addAll(figure(part, stage, start, end, random));
    }
    return notes;
  }

  private static List<NoteEvent> figure(
      PartSpec part, Stage stage, int start, int end, SeededRandom random) {
    int room = (end - start) / EIGHTH;
    if (room < 3) {
      return List.of();
    }
    List<NoteEvent> notes = new ArrayList<>();
    int count = Math.min(room - 1, 3 + random.nextInt(2));
    int direction = random.chance(0.5) ? 1 : -1;
    Pitch pitch =
        nearest(
            stage.harmony().chordAt(start).pitchClasses(),
            new Pitch((part.lowest().midi() + part.highest().midi()) / 2 - 3 * direction),
            part);
    for (int i = 0; i < count; i++) {
      int onset = start + i * EIGHTH;
      int held = i == count - 1 ? Math.min(end - onset, 3 * EIGHTH) : EIGHTH;
      notes.add(new NoteEvent(onset, held, pitch, 64 + 4 * i));
      Pitch next = step(pitch, direction, stage.plan().keyAt(onset), part);
      boolean landing = i == count - 2;
      int landingTick = onset + EIGHTH;
      pitch =
          landing ? nearest(stage.harmony().chordAt(landingTick).pitchClasses(), next, part) : next;
    }
    return notes;
  }

  private static Pitch step(Pitch from, int direction, Key key, PartSpec part) {
    Pitch next = from.transpose(direction);
    while (!key.contains(next.pitchClass())) {
      next = next.transpose(direction);
    }
    boolean inside = next.compareTo(part.lowest()) >= 0 && next.compareTo(part.highest()) <= 0;
    return inside ? next : from;
  }

  private static Pitch nearest(List<PitchClass> classes, Pitch to, PartSpec part) {
    Pitch best = part.lowest();
    int distance = Integer.MAX_VALUE;
    for (int midi = part.lowest().midi(); midi <= part.highest().midi(); midi++) {
      Pitch pitch = new Pitch(midi);
      if (classes.contains(pitch.pitchClass()) && Math.abs(midi - to.midi()) < distance) {
        distance = Math.abs(midi - to.midi());
        best = pitch;
      }
    }
    return best;
  }
}
