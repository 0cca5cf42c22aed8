package io.songlens.composer.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.songlens.composer.song.EffectSpan;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.SungNote;
import io.songlens.composer.song.VocalEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HsmmSingingVoiceTest {
  private static final HsmmSingingVoice VOICE = HsmmSingingVoice.load();
  private static final Seed SEED = new Seed(7);

  private static SungVocal sing(Score score) {
    return VOICE.render(new VocalPlanner().plan(score, SEED), score.voice());
  }

  @ParameterizedTest
  @CsvSource({"0, 1.0", "-12, 0.84", "7, 1.18"})
  void singsTheWrittenPitches(int transpose, double formantScale) {
    Score score = SungLines.score(100, transpose, SungLines.TWINKLE, SungLines.style(formantScale));
    float[] samples = sing(score).samples();

    double error = 0;
    for (SungNote note : score.melody()) {
      long start = score.plan().frameOfTick(note.onset());
      long length = score.plan().frameOfTick(note.end()) - start;
      double sung = PitchMeter.meanCents(samples, start + length / 4, start + length / 2);
      error += Math.abs(sung - 100 * note.pitch().midi()) / score.melody().size();
    }
    assertThat(error).as("mean error in cents").isLessThan(10);
  }

  @Test
  void isExactlyAsLongAsTheSong() {
    Score score = SungLines.score(97.3, 0, SungLines.TWINKLE);

    assertThat(sing(score).samples()).hasSize((int) score.plan().durationFrames());
  }

  @Test
  void staysInRangeAndIsLoudEnough() {
    Score score = SungLines.score(100, 0, SungLines.TWINKLE);
    float[] samples = sing(score).samples();

    float peak = 0;
    for (float sample : samples) {
      peak = Math.max(peak, Math.abs(sample));
    }
    assertThat(peak).isBetween(0.25f, 0.8f);
  }

  @Test
  void twoRendersAreEqualToTheSample() {
    Score score = SungLines.score(100, 0, SungLines.TWINKLE);

    assertThat(sing(score).samples()).isEqualTo(sing(score).samples());
  }

  @Test
  void anEmptyMelodyIsSilence() {
    Score score = SungLines.score(100, 0, List.of("r:0:8"));
    SungVocal vocal = sing(score);

    assertThat(vocal.timings()).isEmpty();
    assertThat(vocal.samples()).hasSize((int) score.plan().durationFrames()).containsOnly(0f);
  }

  @ParameterizedTest
  @ValueSource(ints = {45, 52, 60, 67, 74, 79, 84})
  void singsExtremePitches(int midi) {
    Score score = SungLines.score(90, midi - 60, List.of("+'L.AA:60:3 r:0:1"));
    long start = score.plan().frameOfTick(score.melody().get(0).onset());
    float[] samples = sing(score).samples();

    double cents =
        PitchMeter.meanCents(samples, start + 24_000, start + SongPlan.SAMPLE_RATE_HZ * 3L / 2);
    assertThat(cents).isBetween(100.0 * midi - 12, 100.0 * midi + 12);
  }

  @Test
  void vowelsAreHeardWithinTwentyMillisecondsOfTheirNotes() {
    Score score =
        SungLines.score(
            80, 0, List.of("+'T.AA:60:1 +'K.AA:62:1 +'P.AA:64:1 +'S.AA:62:1 +'SH.AA:60:1 r:0:1"));
    float[] samples = sing(score).samples();

    for (SungNote note : score.melody()) {
      long onset = score.plan().frameOfTick(note.onset());
      double vowel = PitchMeter.levelDb(samples, onset + 9_600, onset + 14_400);
      double justBefore = PitchMeter.levelDb(samples, onset - 1_440, onset - 960);
      double justAfter = PitchMeter.levelDb(samples, onset + 720, onset + 1_200);
      assertThat(justBefore).as("20-30 ms before").isLessThan(vowel - 5);
      assertThat(justAfter).as("15-25 ms after").isGreaterThan(vowel - 7);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.125, 0.25})
  void shortNotesWithClustersAreSung(double quarters) {
    String lengths = "+'S.T.R.EH.NG.K.TH.S:60:" + quarters;
    Score score =
        SungLines.score(125, 0, List.of(String.join(" ", lengths, lengths, lengths) + " r:0:2"));
    SungVocal vocal = sing(score);

    assertThat(vocal.timings()).hasSize(3);
    long onset = score.plan().frameOfTick(score.melody().get(0).onset());
    assertThat(PitchMeter.levelDb(vocal.samples(), onset, onset + 12_000)).isGreaterThan(-40);
  }

  @Test
  void aNoteOnTheVeryFirstTickIsSung() {
    Score score = SungLines.score(100, 0, SungLines.TWINKLE);
    List<SungNote> early =
        score.melody().stream()
            .map(
                note ->
                    new SungNote(
                        note.onset() - 960,
                        note.duration(),
                        note.pitch(),
                        note.velocity(),
                        note.syllable(),
                        note.startsWord(),
                        note.endsWord(),
                        note.line(),
                        note.endsLine()))
            .toList();
    SungVocal vocal =
        sing(
            new Score(
                "early",
                score.plan(),
                List.of(),
                early,
                score.voice(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));

    assertThat(vocal.timings().get(0).onsetMs()).isLessThan(120);
  }

  @Test
  void parallelRendersOfOneVoiceAreEqual() {
    Score score = SungLines.score(140, 0, SungLines.TWINKLE, SungLines.style(0.9));
    float[] alone = sing(score).samples();

    List<float[]> together =
        IntStream.range(0, 4).parallel().mapToObj(i -> sing(score).samples()).toList();

    assertThat(together).allSatisfy(samples -> assertThat(samples).isEqualTo(alone));
  }

  @Test
  void aPressedVoiceHasAWeakerFirstHarmonicAndALaxOneLessTreble() {
    double[] firstDb = new double[3];
    double[] trebleDb = new double[3];
    for (int tension = -1; tension <= 1; tension++) {
      Score score = SungLines.score(90, 0, List.of("+'L.AA:60:3 r:0:1"), SungLines.tense(tension));
      float[] samples = sing(score).samples();
      int start = (int) score.plan().frameOfTick(score.melody().get(0).onset()) + 24_000;
      double c4 = 440 * StrictMath.pow(2, -9 / 12.0);
      double second = harmonicDb(samples, start, 2 * c4);
      firstDb[tension + 1] = harmonicDb(samples, start, c4) - second;
      trebleDb[tension + 1] = harmonicDb(samples, start, 12 * c4) - harmonicDb(samples, start, c4);
    }
    assertThat(firstDb[0] - firstDb[2]).as("H1 - H2, lax over pressed").isBetween(1.5, 8.0);
    assertThat(trebleDb[2]).isGreaterThan(trebleDb[1]).isGreaterThan(trebleDb[0] + 2);
    assertThat(trebleDb[2] - trebleDb[1]).as("more treble costs words").isLessThan(4);
  }

  private static double harmonicDb(float[] samples, int start, double hz) {
    double best = -400;
    for (double bend = -1.5; bend <= 1.5; bend += 0.25) {
      double re = 0;
      double im = 0;
      for (int i = 0; i < 9_600; i++) {
        double angle = 2 * Math.PI * (hz * (1 + bend / 100)) * i / SongPlan.SAMPLE_RATE_HZ;
        double window = 0.5 - 0.5 * StrictMath.cos(2 * Math.PI * i / 9_600);
        re += window * samples[start + i] * StrictMath.cos(angle);
        im += window * samples[start + i] * StrictMath.sin(angle);
      }
      best = Math.max(best, 10 * StrictMath.log10(re * re + im * im + 1e-20));
    }
    return best;
  }

  @Test
  void aWhisperHasNoPitchAndNoVoicedLows() {
    Score voiced = SungLines.score(100, 0, SungLines.TWINKLE);
    List<EffectSpan> whole = List.of(new EffectSpan(VocalEffect.WHISPER, 0, 100_000));
    VocalPlan plan =
        new VocalPlanner().plan(voiced.plan(), voiced.melody(), voiced.voice(), whole, SEED);
    float[] whispered = VOICE.render(plan, voiced.voice()).samples();
    float[] sung = sing(voiced).samples();

    int pitched = 0;
    for (SungNote note : voiced.melody()) {
      long start = voiced.plan().frameOfTick(note.onset());
      double hz = PitchMeter.f0Hz(whispered, start + 12_000);
      pitched += Math.abs(hz - note.pitch().hz()) < 0.03 * note.pitch().hz() ? 1 : 0;
    }
    assertThat(pitched).isLessThanOrEqualTo(2);
    double whisperDb = PitchMeter.levelDb(whispered, 0, whispered.length);
    double sungDb = PitchMeter.levelDb(sung, 0, sung.length);
    assertThat(whisperDb).isBetween(sungDb - 22, sungDb - 6);
  }

  @Test
  void theSignalHasNoJumps() {
    Score score = SungLines.score(100, -5, SungLines.TWINKLE);
    float[] samples = sing(score).samples();

    float largest = 0;
    for (VocalPhrase phrase : new VocalPlanner().plan(score, SEED).phrases()) {
      for (long frame : new long[] {phrase.startFrame(), phrase.endFrame()}) {
        for (int i = (int) frame - 96; i < frame + 96; i++) {
          largest = Math.max(largest, Math.abs(samples[i] - samples[i - 1]));
        }
      }
    }
    assertThat(largest).as("step at a phrase's edge").isLessThan(0.03f);
  }

  @Test
  void phrasesComeInOrderAndAddUpToTheWhole() {
    Score score = SungLines.score(100, 0, SungLines.TWINKLE);
    VocalPlan plan = new VocalPlanner().plan(score, SEED);
    List<SungPhrase> phrases = new ArrayList<>();
    VOICE.sing(plan, score.voice(), phrases::add);

    VocalAssembly assembly = new VocalAssembly(plan);
    phrases.forEach(assembly::add);
    assertThat(phrases).hasSize(4).extracting(SungPhrase::startFrame).isSorted();
    assertThat(assembly.vocal().samples()).isEqualTo(VOICE.render(plan, score.voice()).samples());
  }

  @Test
  void afterAChangeOnlyTheChangedPhraseIsSungAnew() {
    List<String> changed = new ArrayList<>(SungLines.TWINKLE);
    changed.set(1, changed.get(1).replace("W.AH.N:64:1", "S.AH.N:67:1"));
    List<float[]> before = phrases(SungLines.score(103, 0, SungLines.TWINKLE));
    List<float[]> after = phrases(SungLines.score(103, 0, changed));

    for (int line : new int[] {0, 2, 3}) {
      assertThat(after.get(line)).isSameAs(before.get(line));
    }
    assertThat(after.get(1)).isNotEqualTo(before.get(1));
  }

  @Test
  void anotherVoiceIsNotTakenFromTheCache() {
    Score score = SungLines.score(103, 0, SungLines.TWINKLE);
    Score tenor = SungLines.score(103, 0, SungLines.TWINKLE, SungLines.style(0.88));

    assertThat(phrases(tenor).get(0)).isNotEqualTo(phrases(score).get(0));
  }

  private static List<float[]> phrases(Score score) {
    List<float[]> samples = new ArrayList<>();
    VOICE.sing(
        new VocalPlanner().plan(score, SEED),
        score.voice(),
        phrase -> samples.add(phrase.samples()));
    return samples;
  }

  @Test
  void aListenerThatThrowsEndsTheSinging() {
    Score score = SungLines.score(101, 0, SungLines.TWINKLE);
    VocalPlan plan = new VocalPlanner().plan(score, SEED);

    assertThatThrownBy(
            () ->
                VOICE.sing(
                    plan,
                    score.voice(),
                    phrase -> {
                      throw new CancellationException("enough");
                    }))
        .isInstanceOf(CancellationException.class);
  }
}
