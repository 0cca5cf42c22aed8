package io.songlens.composer.audio;

import io.songlens.composer.song.Affect;
import io.songlens.composer.song.Language;
import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.PartMix;
import io.songlens.composer.song.PartRole;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.SungNote;
import io.songlens.composer.song.VoiceStyle;
import io.songlens.composer.theory.Bpm;
import io.songlens.composer.theory.Key;
import io.songlens.composer.theory.Meter;
import io.songlens.composer.theory.Mode;
import io.songlens.composer.theory.Pitch;
import io.songlens.composer.theory.PitchClass;
import io.songlens.composer.theory.Ticks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Scores written by hand for the audio tests. */
public final class Scores {
  private static final int BEAT = Ticks.PER_QUARTER;
  private static final int BAR = 4 * BEAT;
  private static final int[][] CHORDS = {{60, 64, 67}, {57, 60, 64}, {65, 69, 72}, {67, 71, 74}};
  private static final int[] TUNE = {
    76, 74, 72, 74, 76, 79, 77, 76, 72, 71, 69, 71, 72, 74, 76, 74
  };

  private Scores() {}

  /** Piano, bass, drums, strings and a flute playing the tune, 100 bpm in C major. */
  public static Score band(int bars) {
    return score(
        bars,
        List.of(
            part("piano", PartRole.COMPING, 0, new PartMix(0, -0.2, 0.3), comping(bars)),
            part("bass", PartRole.BASS, 33, new PartMix(0, 0, 0), bass(bars)),
            part("drums", PartRole.DRUMS, 0, new PartMix(0, 0, 0.15), drums(bars)),
            part("strings", PartRole.PAD, 48, new PartMix(0, 0.2, 0.5), pad(bars)),
            part("flute", PartRole.LEAD, 73, new PartMix(0, 0, 0.4), tune(bars))));
  }

  /** The same with guitar, electric piano and a counter-melody: eight parts. */
  public static Score bigBand(int bars) {
    List<Part> parts = new ArrayList<>(band(bars).parts());
    parts.add(part("guitar", PartRole.COMPING, 25, new PartMix(0, 0.4, 0.25), strumming(bars)));
    parts.add(part("rhodes", PartRole.COMPING, 4, new PartMix(-1, -0.4, 0.3), comping(bars)));
    parts.add(part("cello", PartRole.COUNTER, 42, new PartMix(0, 0.3, 0.4), counter(bars)));
    return score(bars, parts);
  }

  /** One part alone, as long as so many bars. */
  public static Score solo(int bars, Part part) {
    return score(bars, List.of(part));
  }

  /** The same score with a note sung through each of some bars. */
  public static Score sung(Score score, int... bars) {
    List<SungNote> melody =
        Arrays.stream(bars)
            .mapToObj(
                bar -> new SungNote(bar * BAR, BAR, new Pitch(67), 90, null, true, true, bar, true))
            .toList();
    return new Score(
        score.title(),
        score.plan(),
        score.chords(),
        melody,
        score.voice(),
        score.effects(),
        score.backing(),
        score.parts(),
        score.decisions());
  }

  /** The same score, in which one part ducks under each kick. */
  public static Score pumped(Score score, String id, double pumpDb) {
    return score.withParts(
        score.parts().stream()
            .map(part -> part.id().equals(id) ? pumped(part, pumpDb) : part)
            .toList());
  }

  private static Part pumped(Part part, double pumpDb) {
    PartMix mix = part.mix();
    return part(
        part.id(),
        part.role(),
        part.program(),
        new PartMix(mix.gainDb(), mix.pan(), mix.reverbSend(), pumpDb),
        part.notes());
  }

  /** A part in the middle, without reverb. */
  public static Part part(String id, PartRole role, int program, List<NoteEvent> notes) {
    return part(id, role, program, new PartMix(0, 0, 0), notes);
  }

  /** A part. */
  public static Part part(
      String id, PartRole role, int program, PartMix mix, List<NoteEvent> notes) {
    return new Part(id, id, role, program, mix, notes);
  }

  /** A note. */
  public static NoteEvent note(int onset, int duration, int pitch, int velocity) {
    return new NoteEvent(onset, duration, new Pitch(pitch), velocity);
  }

  /** A score of parts without words; two beats ring out after the last bar. */
  public static Score score(int bars, List<Part> parts) {
    Bpm bpm = new Bpm(100);
    long frames = Math.round(bpm.seconds(bars * BAR + 2.0 * BEAT) * SongPlan.SAMPLE_RATE_HZ);
    SongPlan plan =
        new SongPlan(
            "test",
            new Key(PitchClass.C, Mode.MAJOR),
            Meter.FOUR_FOUR,
            bpm,
            0.5,
            new Affect(0, 0),
            Language.ENGLISH,
            true,
            List.of(
                new PlannedSection(
                    "a",
                    SectionKind.VERSE,
                    0,
                    bars,
                    new Key(PitchClass.C, Mode.MAJOR),
                    0.5,
                    null,
                    List.of())),
            frames,
            List.of());
    VoiceStyle voice =
        new VoiceStyle("soft-alto", 1, 0.1, 0, 20, 5.5, 60, 57, 76, new PartMix(0, 0, 0.5));
    return new Score(
        "Test", plan, List.of(), List.of(), voice, List.of(), List.of(), parts, List.of());
  }

  private static List<NoteEvent> comping(int bars) {
    List<NoteEvent> notes = new ArrayList<>();
    for (int bar = 0; bar < bars; bar++) {
      for (int half = 0; half < 2; half++) {
        for (int pitch : CHORDS[bar % 4]) {
          notes.add(note(bar * BAR + half * 2 * BEAT, 2 * BEAT - 20, pitch, 70 + 8 * half));
        }
      }
    }
    return notes;
  }

  private static List<NoteEvent> strumming(int bars) {
    List<NoteEvent> notes = new ArrayList<>();
    for (int bar = 0; bar < bars; bar++) {
      for (int eighth = 0; eighth < 8; eighth++) {
        int string = 0;
        for (int pitch : CHORDS[bar % 4]) {
          int onset = bar * BAR + eighth * BEAT / 2 + 8 * string++;
          notes.add(note(onset, BEAT / 2 - 30, pitch - 12, eighth % 2 == 0 ? 80 : 62));
          notes.add(note(onset + 20, BEAT / 2 - 50, pitch, eighth % 2 == 0 ? 74 : 58));
        }
      }
    }
    return notes;
  }

  private static List<NoteEvent> bass(int bars) {
    List<NoteEvent> notes = new ArrayList<>();
    for (int bar = 0; bar < bars; bar++) {
      int root = CHORDS[bar % 4][0] - 24;
      for (int beat = 0; beat < 4; beat++) {
        int pitch = beat == 3 ? root + 7 : root;
        notes.add(note(bar * BAR + beat * BEAT, BEAT - 40, pitch, beat == 0 ? 96 : 82));
      }
    }
    return notes;
  }

  private static List<NoteEvent> drums(int bars) {
    List<NoteEvent> notes = new ArrayList<>();
    for (int bar = 0; bar < bars; bar++) {
      int start = bar * BAR;
      for (int eighth = 0; eighth < 8; eighth++) {
        notes.add(note(start + eighth * BEAT / 2, 60, 42, eighth % 2 == 0 ? 74 : 56));
      }
      notes.add(note(start, 120, 36, 104));
      notes.add(note(start + BEAT, 120, 38, 98));
      notes.add(note(start + 2 * BEAT + BEAT / 2, 120, 36, 92));
      notes.add(note(start + 3 * BEAT, 120, 38, 100));
    }
    return notes;
  }

  private static List<NoteEvent> pad(int bars) {
    List<NoteEvent> notes = new ArrayList<>();
    for (int bar = 0; bar < bars; bar++) {
      for (int pitch : CHORDS[bar % 4]) {
        notes.add(note(bar * BAR, BAR - 10, pitch, 64));
      }
    }
    return notes;
  }

  private static List<NoteEvent> tune(int bars) {
    List<NoteEvent> notes = new ArrayList<>();
    for (int bar = 0; bar < bars; bar++) {
      for (int beat = 0; beat < 4; beat++) {
        int pitch = TUNE[(bar * 4 + beat) % TUNE.length];
        notes.add(note(bar * BAR + beat * BEAT, BEAT - 30, pitch, 78 + 6 * (beat % 2)));
      }
    }
    return notes;
  }

  private static List<NoteEvent> counter(int bars) {
    List<NoteEvent> notes = new ArrayList<>();
    for (int bar = 0; bar < bars; bar += 2) {
      notes.add(note(bar * BAR + 2 * BEAT, 2 * BEAT - 20, CHORDS[bar % 4][1] - 12, 70));
      notes.add(note((bar + 1) * BAR, 3 * BEAT, CHORDS[(bar + 1) % 4][2] - 12, 74));
    }
    return notes;
  }
}
