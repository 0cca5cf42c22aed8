package io.songlens.lyrics.prosody.mandarin;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.song.Affect;
import io.songlens.composer.song.Language;
import io.songlens.composer.song.PartMix;
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
import io.songlens.composer.voice.HsmmSingingVoice;
import io.songlens.composer.voice.SungVocal;
import io.songlens.composer.voice.VocalPlan;
import io.songlens.composer.voice.VocalPlanner;
import io.songlens.composer.voice.measure.PitchTrack;
import io.songlens.composer.voice.measure.PitchTracker;
import io.songlens.composer.voice.measure.SteadyPitch;
import io.songlens.composer.voice.measure.SungVowel;
import io.songlens.composer.voice.measure.SungVowels;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Thirty lines sung as they would be in a song. */
class SungMandarinTest {
  private static final Seed SEED = new Seed(20);
  private static final VoiceStyle STYLE =
      new VoiceStyle("test", 1, 0.05, 0, 45, 5.5, 90, 55, 76, new PartMix(0, 0, 0.2));
  private static final int[] PENTATONIC = {57, 60, 62, 64, 67, 69, 72, 74};

  private final List<String> lines = ResourceLines.of("sample-lines.txt");
  private final MandarinProsody prosody = MandarinProsody.builtIn();

  @Test
  void everyCharacterOfTheSampleLinesIsASyllable() {
    assertThat(lines).hasSize(30).doesNotHaveDuplicates();
    for (String line : lines) {
      assertThat(line).hasSizeBetween(7, 10);
      assertThat(prosody.line(line).syllables()).as(line).hasSize(line.length());
    }
  }

  @Test
  void theVoiceSingsThemInTuneAndOnTime() {
    HsmmSingingVoice voice = HsmmSingingVoice.load();
    List<Double> cents = new ArrayList<>();
    double latest = 0;
    for (int i = 0; i < lines.size(); i++) {
      Score score = score(lines.get(i), SEED.fork("line " + i).random());
      VocalPlan plan = new VocalPlanner().plan(score, SEED);
      SungVocal vocal = voice.render(plan, STYLE);
      assertThat(vocal.timings()).hasSameSizeAs(score.melody());
      PitchTrack track = PitchTracker.track(vocal.samples(), 0, plan.durationFrames());
      for (List<SungVowel> phrase : SungVowels.byPhrase(score, plan)) {
        for (SungVowel vowel : phrase) {
          double sung = SteadyPitch.of(track, vowel.steadyStart(), vowel.steadyEnd());
          cents.add(sung - 100.0 * vowel.midi());
          latest = Math.max(latest, Math.abs(vowel.plannedLatenessMs()));
        }
      }
    }
    double mean = cents.stream().mapToDouble(Math::abs).average().orElseThrow();
    double worst = cents.stream().mapToDouble(Math::abs).max().orElseThrow();
    System.out.printf(
        "Mandarin, %d notes: mean error %.1f cents, worst %.1f cents, vowels within %.2f ms%n",
        cents.size(), mean, worst, latest);
    assertThat(cents).noneMatch(error -> error.isNaN());
    assertThat(mean).as("mean error in cents").isLessThanOrEqualTo(8);
    assertThat(worst).as("worst note in cents").isLessThanOrEqualTo(25);
    assertThat(latest).as("vowel onset in ms").isLessThanOrEqualTo(5);
  }

  /** A tune that steps about a pentatonic scale, quavers and crotchets, the last note long. */
  private Score score(String text, SeededRandom random) {
    List<SungNote> melody = new ArrayList<>();
    int tick = 960;
    int step = 3;
    List<Word> words = prosody.line(text).words();
    for (int w = 0; w < words.size(); w++) {
      List<Syllable> syllables = words.get(w).syllables();
      for (int s = 0; s < syllables.size(); s++) {
        boolean last = w == words.size() - 1 && s == syllables.size() - 1;
        boolean endsWord = s == syllables.size() - 1;
        int ticks = last ? 960 : random.chance(0.4) ? 240 : 480;
        Pitch pitch = new Pitch(PENTATONIC[step]);
        melody.add(
            new SungNote(tick, ticks, pitch, 90, syllables.get(s), s == 0, endsWord, 0, last));
        tick += ticks;
        step = Math.max(0, Math.min(PENTATONIC.length - 1, step + random.nextInt(5) - 2));
      }
    }
    Bpm bpm = new Bpm(92);
    PlannedSection verse =
        new PlannedSection(
            "v",
            SectionKind.VERSE,
            0,
            tick / 1920 + 2,
            new Key(PitchClass.C, Mode.MAJOR),
            0.5,
            null,
            List.of());
    SongPlan plan =
        new SongPlan(
            "test",
            new Key(PitchClass.C, Mode.MAJOR),
            Meter.FOUR_FOUR,
            bpm,
            0.5,
            new Affect(0, 0),
            Language.MANDARIN,
            false,
            List.of(verse),
            Math.round(bpm.seconds(tick + 960) * SongPlan.SAMPLE_RATE_HZ),
            List.of());
    return new Score(
        "test", plan, List.of(), melody, STYLE, List.of(), List.of(), List.of(), List.of());
  }
}
