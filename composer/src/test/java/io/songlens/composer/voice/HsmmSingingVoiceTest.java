package io.songlens.composer.voice;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.song.Score;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.SungNote;
import java.util.List;
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
    Score score =
        SungLines.score(100, transpose, SungLines.TWINKLE, SungLines.style(formantScale, false));
    float[] samples = sing(score).samples();

    double error = 0;
    for (SungNote note : score.melody()) {
      long start = score.plan().frameOfTick(note.onset());
      long length = score.plan().frameOfTick(note.end()) - start;
      double sung = PitchMeter.meanCents(samples, start + length / 4, start + length * 7 / 10);
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
}
