package io.songlens.composer.compose.arrange;

import io.songlens.composer.compose.melody.TuneNote;
import io.songlens.composer.song.ChordEvent;
import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SeededRandom;
import io.songlens.composer.style.PartSpec;
import io.songlens.composer.theory.BeatStrength;
import io.songlens.composer.theory.ChordSymbol;
import io.songlens.composer.theory.Pitch;
import io.songlens.composer.theory.PitchClass;
import java.util.ArrayList;
import java.util.List;

/**
 * A counter-melody over the guide tones of the chords. The guide tones follow from the chords
 * alone; between them the line moves against the tune of its own bars, and it breathes with it.
 */
final class GuideLine {
  private static final int VELOCITY = 70;

  private final PartSpec part;
  private final Stage stage;
  private final PlannedSection section;
  private final Seed seed;
  private final int beat;

  /** How the line fills a chord. */
  private enum Rhythm {
    HELD,
    LATE,
    HALVES,
    DOTTED
  }

  GuideLine(PartSpec part, Stage stage, PlannedSection section, Seed seed) {
    this.part = part;
    this.stage = stage;
    this.section = section;
    this.seed = seed;
    this.beat = BeatStrength.beatTicks(stage.plan().meter());
  }

  List<NoteEvent> notes(Span span) {
    List<ChordEvent> chords =
        stage.chords(section).stream().filter(e -> span.contains(e.onset())).toList();
    List<NoteEvent> notes = new ArrayList<>();
    Pitch guide = new Pitch((part.lowest().midi() + part.highest().midi()) / 2);
    for (ChordEvent chord : chords) {
      guide = ChordSteps.nearest(guides(chord.chord()), guide, part);
      notes.addAll(overChord(chord, Math.min(chord.end(), span.to()), guide));
    }
    return breathing(notes);
  }

  private static List<PitchClass> guides(ChordSymbol chord) {
    List<PitchClass> members = chord.pitchClasses();
    return members.size() > 3 ? List.of(members.get(1), members.get(3)) : members.subList(1, 2);
  }

  private List<NoteEvent> overChord(ChordEvent chord, int end, Pitch guide) {
    int from = chord.onset();
    int inSection = from - stage.startTick(section);
    SeededRandom random = seed.fork("tick " + inSection).random();
    int length = end - from;
    Rhythm rhythm = length < 3 * beat ? Rhythm.HELD : random.pick(List.of(Rhythm.values()));
    int direction = -tuneMotion(from, end);
    if (direction == 0) {
      direction = random.chance(0.5) ? 1 : -1;
    }
    Pitch other = chordTone(chord.chord(), guide, direction);
    return switch (rhythm) {
      case HELD -> List.of(note(from, end, guide));
      case LATE -> List.of(note(from + beat, end, guide));
      case HALVES -> {
        int half = from + length / beat / 2 * beat;
        yield List.of(note(from, half, guide), note(half, end, other));
      }
      case DOTTED -> {
        int turn = end - beat;
        Pitch passing = ChordSteps.scaleStep(guide, direction, section.key(), part);
        yield List.of(
            note(from, turn, guide),
            note(turn, turn + beat / 2, passing),
            note(turn + beat / 2, end, other));
      }
    };
  }

  private static NoteEvent note(int from, int to, Pitch pitch) {
    return new NoteEvent(from, to - from, pitch, VELOCITY);
  }

  /** Whether the tune rises (1) or falls (-1) in these bars. */
  private int tuneMotion(int from, int to) {
    for (TuneLine line : stage.lines(section)) {
      List<TuneNote> notes =
          line.notes().stream()
              .filter(n -> n.onset() >= Math.max(from, line.from()) && n.onset() < to)
              .toList();
      if (!notes.isEmpty()) {
        int rise = notes.get(notes.size() - 1).pitch().compareTo(notes.get(0).pitch());
        return Integer.signum(rise);
      }
    }
    return 0;
  }

  /** The chord's next member in a direction, or the nearest one on the other side. */
  private Pitch chordTone(ChordSymbol chord, Pitch from, int direction) {
    for (int step : List.of(direction, -direction)) {
      Pitch pitch = from.transpose(step);
      while (ChordSteps.isInside(pitch, part)) {
        if (chord.pitchClasses().contains(pitch.pitchClass())) {
          return pitch;
        }
        pitch = pitch.transpose(step);
      }
    }
    return from;
  }

  /** Silent where the next line may take its pickup. */
  private List<NoteEvent> breathing(List<NoteEvent> notes) {
    List<TuneLine> lines = stage.lines(section);
    List<NoteEvent> breathing = new ArrayList<>();
    for (NoteEvent note : notes) {
      int end = note.end();
      boolean inPickup = false;
      for (int i = 0; i + 1 < lines.size(); i++) {
        int breath = lines.get(i).to();
        inPickup |= note.onset() >= breath && note.onset() < lines.get(i + 1).from();
        if (note.onset() < breath && end > breath) {
          end = breath;
        }
      }
      if (!inPickup) {
        breathing.add(VoiceRoom.until(note, end));
      }
    }
    return breathing;
  }
}
