package io.songlens.composer.compose.measure;

import io.songlens.composer.song.Affect;
import io.songlens.composer.song.ChordEvent;
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
import io.songlens.composer.theory.ChordQuality;
import io.songlens.composer.theory.ChordSymbol;
import io.songlens.composer.theory.Key;
import io.songlens.composer.theory.Meter;
import io.songlens.composer.theory.Mode;
import io.songlens.composer.theory.Pitch;
import io.songlens.composer.theory.PitchClass;
import java.util.ArrayList;
import java.util.List;

/** Scores of a few notes, by hand: in C, common time, 120 bpm, times in sixteenths. */
final class SmallScores {
  static final int SIXTEENTH = 120;
  private static final PartMix PLACE = new PartMix(0, 0, 0);
  private static final VoiceStyle VOICE =
      new VoiceStyle("soft-alto", 1, 0, 0, 0, 5, 0, 55, 80, PLACE);

  private SmallScores() {}

  /** A sung melody, each note as onset, duration and pitch; the chord is C throughout. */
  static Score sung(int bars, int[]... notes) {
    return score(bars, Mode.MAJOR, List.of(c(0, bars)), melody(notes), List.of());
  }

  static Score score(
      int bars, Mode mode, List<ChordEvent> chords, List<SungNote> melody, List<Part> parts) {
    return new Score(
        "Small", plan(bars, mode), chords, melody, VOICE, List.of(), List.of(), parts, List.of());
  }

  private static SongPlan plan(int bars, Mode mode) {
    PlannedSection verse =
        new PlannedSection(
            "verse1",
            SectionKind.VERSE,
            0,
            bars,
            new Key(PitchClass.C, mode),
            0.5,
            null,
            List.of());
    return new SongPlan(
        "none",
        new Key(PitchClass.C, mode),
        Meter.FOUR_FOUR,
        new Bpm(120),
        0.5,
        new Affect(0, 0),
        Language.ENGLISH,
        false,
        List.of(verse),
        bars * 96_000L,
        List.of());
  }

  static ChordEvent c(int fromBar, int toBar) {
    return chord(fromBar, toBar, ChordSymbol.of(PitchClass.C, ChordQuality.MAJOR));
  }

  static ChordEvent chord(int fromBar, int toBar, ChordSymbol chord) {
    int bar = 16 * SIXTEENTH;
    return new ChordEvent(fromBar * bar, (toBar - fromBar) * bar, chord);
  }

  static List<SungNote> melody(int[]... notes) {
    List<SungNote> melody = new ArrayList<>();
    for (int[] note : notes) {
      melody.add(
          new SungNote(
              note[0] * SIXTEENTH,
              note[1] * SIXTEENTH,
              new Pitch(note[2]),
              80,
              null,
              false,
              false,
              0,
              false));
    }
    return melody;
  }

  static Part part(PartRole role, int[]... notes) {
    List<NoteEvent> played = new ArrayList<>();
    for (int[] note : notes) {
      played.add(new NoteEvent(note[0] * SIXTEENTH, note[1] * SIXTEENTH, new Pitch(note[2]), 80));
    }
    return new Part("part", "Part", role, 0, PLACE, played);
  }

  static int[] note(int onset, int duration, int midi) {
    return new int[] {onset, duration, midi};
  }
}
