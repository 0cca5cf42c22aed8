package io.songlens.api.bench;

import io.songlens.composer.song.Affect;
import io.songlens.composer.song.Language;
import io.songlens.composer.song.Line;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SeededRandom;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.SungNote;
import io.songlens.composer.song.Syllable;
import io.songlens.composer.song.VoiceStyle;
import io.songlens.composer.song.Word;
import io.songlens.composer.theory.Bpm;
import io.songlens.composer.theory.Key;
import io.songlens.composer.theory.Meter;
import io.songlens.composer.theory.Mode;
import io.songlens.composer.theory.Pitch;
import io.songlens.composer.theory.PitchClass;
import io.songlens.lyrics.prosody.mandarin.MandarinProsody;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The thirty Mandarin sample lines, each a song of one line about a pentatonic scale. */
public final class MandarinSongs {
  private static final int[] SCALE = {57, 60, 62, 64, 67, 69, 72, 74};
  private static final Seed SEED = new Seed(20);
  private static final Key KEY = new Key(PitchClass.C, Mode.MAJOR);
  private static final Bpm TEMPO = new Bpm(92);
  private static final int BAR = Meter.FOUR_FOUR.ticksPerBar();

  private MandarinSongs() {}

  /** The lines as songs, sung by a voice of the catalogue. */
  public static List<BenchSong> all(VoiceStyle voice) {
    MandarinProsody prosody = MandarinProsody.builtIn();
    List<BenchSong> songs = new ArrayList<>();
    for (String text : sampleLines()) {
      Line line = prosody.line(text);
      SeededRandom random = SEED.fork("line " + songs.size()).random();
      songs.add(BenchSong.of(text, score(line, voice, random), List.of(line)));
    }
    return songs;
  }

  /** How far the tunes go beyond a voice's comfortable range. */
  public static int semitonesOutOfRange(VoiceStyle voice) {
    return Math.max(0, voice.lowestMidi() - SCALE[0])
        + Math.max(0, SCALE[SCALE.length - 1] - voice.highestMidi());
  }

  private static List<String> sampleLines() {
    try (InputStream in = MandarinProsody.class.getResourceAsStream("sample-lines.txt")) {
      if (in == null) {
        throw new IllegalStateException("The Mandarin sample lines are missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The Mandarin sample lines cannot be read", e);
    }
  }

  /** Quavers and crotchets that step about the scale, the last note long. */
  private static Score score(Line line, VoiceStyle voice, SeededRandom random) {
    List<SungNote> melody = new ArrayList<>();
    int tick = BAR / 2;
    int step = 3;
    int left = line.syllables().size();
    for (Word word : line.words()) {
      List<Syllable> syllables = word.syllables();
      for (int s = 0; s < syllables.size(); s++) {
        left--;
        boolean endsWord = s == syllables.size() - 1;
        int ticks = left == 0 ? BAR / 2 : random.chance(0.4) ? BAR / 8 : BAR / 4;
        Pitch pitch = new Pitch(SCALE[step]);
        melody.add(
            new SungNote(tick, ticks, pitch, 90, syllables.get(s), s == 0, endsWord, 0, left == 0));
        tick += ticks;
        step = Math.max(0, Math.min(SCALE.length - 1, step + random.nextInt(5) - 2));
      }
    }
    return new Score(
        line.text(),
        plan(tick),
        List.of(),
        melody,
        voice,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static SongPlan plan(int endTick) {
    PlannedSection verse =
        new PlannedSection("v", SectionKind.VERSE, 0, endTick / BAR + 2, KEY, 0.5, null, List.of());
    return new SongPlan(
        "mandarin",
        KEY,
        Meter.FOUR_FOUR,
        TEMPO,
        0.5,
        new Affect(0, 0),
        Language.MANDARIN,
        false,
        List.of(verse),
        Math.round(TEMPO.seconds(endTick + BAR / 2) * SongPlan.SAMPLE_RATE_HZ),
        List.of());
  }
}
