package io.songlens.composer.voice;

import io.songlens.composer.song.Affect;
import io.songlens.composer.song.Language;
import io.songlens.composer.song.PartMix;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.SungNote;
import io.songlens.composer.song.Syllable;
import io.songlens.composer.song.VoiceStyle;
import io.songlens.composer.theory.Bpm;
import io.songlens.composer.theory.Key;
import io.songlens.composer.theory.Meter;
import io.songlens.composer.theory.Mode;
import io.songlens.composer.theory.Pitch;
import io.songlens.composer.theory.PitchClass;
import java.util.ArrayList;
import java.util.List;

/**
 * Scores written by hand. A line is notes by spaces, {@code syllable:midi:quarters}; the syllable
 * is ARPAbet joined by dots, "+" in front when it starts a word, "'" when stressed, "_" for a
 * melisma and "r" for a rest: {@code +'T.W.IH.NG:60:1}.
 */
final class SungLines {
  static final List<String> TWINKLE =
      List.of(
          "+'T.W.IH.NG:60:1 K.AH.L:60:1 +'T.W.IH.NG:67:1 K.AH.L:67:1 +'L.IH:69:1 T.AH.L:69:1"
              + " +'S.T.AA.R:67:1.6 r:0:0.4",
          "+'HH.AW:65:1 +'AY:65:1 +'W.AH.N:64:1 D.ER:64:1 +'W.AH.T:62:1 +Y.UW:62:1"
              + " +'AA.R:60:1.6 r:0:0.4",
          "+'AH.P:67:1 +AH:67:1 'B.AH.V:65:1 +DH.AH:65:1 +'W.ER.L.D:64:1 +'S.OW:64:1"
              + " +'HH.AY:62:1.6 r:0:0.4",
          "+'L.AY.K:67:1 +AH:67:1 +'D.AY:65:1 M.AH.N.D:65:1 +IH.N:64:1 +DH.AH:64:1"
              + " +'S.K.AY:62:1.6 r:0:0.4");

  private SungLines() {}

  static VoiceStyle style(double formantScale) {
    return new VoiceStyle(
        "test", formantScale, 0.05, 0, 45, 5.5, 90, 55, 76, new PartMix(0, 0, 0.2));
  }

  static VoiceStyle tense(double tension) {
    return new VoiceStyle("test", 1, 0, tension, 0, 5.5, 90, 55, 76, new PartMix(0, 0, 0.2));
  }

  static Score score(double bpm, int transpose, List<String> lines) {
    return score(bpm, transpose, lines, style(1));
  }

  static Score score(double bpm, int transpose, List<String> lines, VoiceStyle style) {
    List<SungNote> melody = new ArrayList<>();
    int tick = 960;
    for (int line = 0; line < lines.size(); line++) {
      for (String text : lines.get(line).trim().split("\\s+")) {
        String[] parts = text.split(":");
        int ticks = (int) Math.round(Double.parseDouble(parts[2]) * 480);
        if (!parts[0].equals("r")) {
          int midi = Integer.parseInt(parts[1]) + transpose;
          melody.add(note(parts[0], tick, ticks, midi, line));
        }
        tick += ticks;
      }
    }
    int bars = tick / 1920 + 2;
    SongPlan plan =
        new SongPlan(
            "test",
            new Key(PitchClass.C, Mode.MAJOR),
            Meter.FOUR_FOUR,
            new Bpm(bpm),
            0.5,
            new Affect(0, 0),
            Language.ENGLISH,
            false,
            List.of(
                new PlannedSection(
                    "v",
                    SectionKind.VERSE,
                    0,
                    bars,
                    new Key(PitchClass.C, Mode.MAJOR),
                    0.5,
                    null,
                    List.of())),
            Math.round(new Bpm(bpm).seconds(tick + 960) * SongPlan.SAMPLE_RATE_HZ),
            List.of());
    return new Score(
        "test", plan, List.of(), melody, style, List.of(), List.of(), List.of(), List.of());
  }

  private static SungNote note(String text, int onset, int ticks, int midi, int line) {
    Syllable syllable = null;
    if (!text.equals("_")) {
      int stress = text.contains("'") ? 1 : 0;
      String phonemes = text.replace("+", "").replace("'", "");
      syllable = new Syllable(phonemes, List.of(phonemes.split("\\.")), stress);
    }
    boolean starts = text.startsWith("+");
    return new SungNote(onset, ticks, new Pitch(midi), 90, syllable, starts, true, line, false);
  }
}
