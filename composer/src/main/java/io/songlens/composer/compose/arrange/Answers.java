package io.songlens.composer.compose.arrange;

import io.songlens.composer.compose.melody.TuneNote;
import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SeededRandom;
import io.songlens.composer.style.PartSpec;
import io.songlens.composer.theory.Pitch;
import io.songlens.composer.theory.PitchClass;
import io.songlens.composer.theory.Ticks;
import java.util.ArrayList;
import java.util.List;

/** Short figures in the gaps between lines, which turn the line's last steps round or echo them. */
final class Answers {
  private static final int EIGHTH = Ticks.PER_QUARTER / 2;
  private static final double ECHO_SHARE = 0.4;

  private static final double ANSWER_SHARE = 0.85;

  /** Rhythms in eighth notes. */
  private static final List<List<Integer>> RHYTHMS =
      List.of(
          List.of(1, 1, 3),
          List.of(1, 1, 1, 3),
          List.of(2, 1, 3),
          List.of(3, 1, 2),
          List.of(1, 2, 3),
          List.of(1, 1, 1, 1, 3),
          List.of(2, 3),
          List.of(1, 3),
          List.of(1, 2),
          List.of(1, 1, 1),
          List.of(2, 1));

  private final PartSpec part;
  private final Stage stage;
  private final Seed seed;

  Answers(PartSpec part, Stage stage, Seed seed) {
    this.part = part;
    this.stage = stage;
    this.seed = seed;
  }

  List<NoteEvent> notes(PlannedSection section, Span span) {
    List<NoteEvent> notes = new ArrayList<>();
    for (TuneLine line : stage.lines(section)) {
      SeededRandom random = seed.fork("answer " + line.number()).random();
      // The answer begins on a beat while the line's last note is held.
      int beat = Ticks.PER_QUARTER;
      int soonest = -Math.floorDiv(-(line.lastOnset() + beat), beat) * beat;
      int start = random.chance(0.4) ? soonest + beat : soonest;
      int end = Math.min(line.to(), span.to());
      if (start >= span.from() && random.chance(ANSWER_SHARE)) {
        notes.addAll(figure(start, end, line, random));
      }
    }
    return notes;
  }

  private List<NoteEvent> figure(int start, int end, TuneLine line, SeededRandom random) {
    int room = (end - start) / EIGHTH;
    List<List<Integer>> fitting = RHYTHMS.stream().filter(r -> total(r) <= room).toList();
    if (fitting.isEmpty()) {
      return List.of();
    }
    List<Integer> rhythm = random.pick(fitting, Answers::total);
    int sign = random.chance(ECHO_SHARE) ? 1 : -1;
    List<Integer> motions = lastMotions(line, rhythm.size() - 1);
    int height = motions.stream().mapToInt(m -> m * sign).sum();
    int middle = (part.lowest().midi() + part.highest().midi()) / 2;
    Pitch pitch = chordTone(start, new Pitch(middle - 2 * height));
    List<NoteEvent> notes = new ArrayList<>();
    int onset = start;
    for (int i = 0; i < rhythm.size(); i++) {
      int held = rhythm.get(i) * EIGHTH;
      notes.add(new NoteEvent(onset, held, pitch, 64 + 4 * i));
      onset += held;
      if (i + 1 < rhythm.size()) {
        int direction = sign * motions.get(i);
        Pitch next = ChordSteps.scaleStep(pitch, direction, stage.plan().keyAt(start), part);
        boolean landing = i == rhythm.size() - 2;
        pitch = landing ? landing(onset, pitch, next, direction) : next;
      }
    }
    return notes;
  }

  private static int total(List<Integer> rhythm) {
    return rhythm.stream().mapToInt(Integer::intValue).sum();
  }

  /** The directions in which the line last moved, 1 or -1. */
  private static List<Integer> lastMotions(TuneLine line, int count) {
    List<TuneNote> notes = line.notes();
    List<Integer> motions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int at = notes.size() - count + i;
      int motion = at < 1 ? 0 : notes.get(at).pitch().compareTo(notes.get(at - 1).pitch());
      motions.add(motion >= 0 ? 1 : -1);
    }
    return motions;
  }

  /** A chord tone near the next step, and not the note before once more. */
  private Pitch landing(int tick, Pitch from, Pitch next, int direction) {
    Pitch near = chordTone(tick, next);
    return near.equals(from) ? chordTone(tick, from.transpose(4 * direction)) : near;
  }

  private Pitch chordTone(int tick, Pitch near) {
    List<PitchClass> members = stage.harmony().chordAt(tick).pitchClasses();
    return ChordSteps.nearest(members, near, part);
  }
}
