package io.songlens.composer.audio.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.songlens.composer.audio.Scores;
import io.songlens.composer.audio.Signals;
import io.songlens.composer.audio.SoundStream;
import io.songlens.composer.audio.Stem;
import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.PartRole;
import io.songlens.composer.song.Score;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoundFontRendererTest {
  private static final float INAUDIBLE = 1e-5f; // -100 dBFS

  private static final SoundFontRenderer RENDERER = new SoundFontRenderer(SoundFont.locate());

  @Test
  void everyPartBecomesAStemAsLongAsTheSong() {
    Score score = Scores.band(4);
    List<Stem> stems = RENDERER.render(score);
    assertThat(stems)
        .extracting(Stem::partId)
        .containsExactly("piano", "bass", "drums", "strings", "flute");
    assertThat(stems)
        .allSatisfy(
            stem -> {
              assertThat(stem.audio().frames()).isEqualTo(score.plan().durationFrames());
              assertThat(Signals.rmsDb(stem.audio().left(), 0, 200_000)).isBetween(-60.0, -6.0);
            });
  }

  @Test
  void theSameScoreGivesTheSameSamplesHoweverItIsScheduled() throws Exception {
    Score score = Scores.band(2);
    List<Stem> parallel = RENDERER.render(score);
    List<Part> backwards = new ArrayList<>(score.parts());
    Collections.reverse(backwards);
    ForkJoinPool pool = new ForkJoinPool(5);
    try {
      for (Part part : backwards) {
        Stem alone = pool.submit(() -> RENDERER.render(score, part)).get();
        Stem together = parallel.get(score.parts().indexOf(part));
        assertThat(alone.audio().left()).isEqualTo(together.audio().left());
        assertThat(alone.audio().right()).isEqualTo(together.audio().right());
      }
    } finally {
      pool.shutdown();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4_799, 48_000, 100_003, 190_000})
  void aPartSoundsTheSameWhereverItIsBegunAndHoweverItIsCut(int fromFrame) {
    Score score = Scores.band(3);
    for (Part part : score.parts()) {
      StereoAudio whole = RENDERER.render(score, part).audio();
      int frames = whole.frames() - fromFrame;
      StereoAudio rest = StereoAudio.silence(frames);
      SoundStream stream = RENDERER.stream(score, part, fromFrame);
      float[] left = new float[1_000];
      float[] right = new float[1_000];
      for (int start = 0; start < frames; start += 777) {
        int count = Math.min(777, frames - start);
        stream.read(left, right, count);
        System.arraycopy(left, 0, rest.left(), start, count);
        System.arraycopy(right, 0, rest.right(), start, count);
      }
      assertAlike(rest.left(), whole.left(), fromFrame);
      assertAlike(rest.right(), whole.right(), fromFrame);
    }
  }

  private static void assertAlike(float[] rest, float[] whole, int fromFrame) {
    float difference = 0;
    for (int i = 0; i < rest.length; i++) {
      difference = Math.max(difference, Math.abs(rest[i] - whole[fromFrame + i]));
    }
    assertThat(difference).isLessThan(INAUDIBLE);
  }

  @ParameterizedTest
  @CsvSource({"0, 37", "1, 37", "163, 42", "480, 36", "1357, 38", "5, 75"})
  void drumsSoundWithinTwoMillisecondsOfTheScore(int onset, int drum) {
    Part hit = Scores.part("drums", PartRole.DRUMS, 0, List.of(Scores.note(onset, 100, drum, 110)));
    assertOnset(Scores.solo(1, hit), hit, onset);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "487, 0", "5, 48", "961, 73"})
  void instrumentsSoundWithinTwoMillisecondsOfTheScore(int onset, int program) {
    Part note =
        Scores.part("part", PartRole.LEAD, program, List.of(Scores.note(onset, 300, 60, 100)));
    assertOnset(Scores.solo(1, note), note, onset);
  }

  @Test
  void lateNotesAreAsExactAsEarlyOnes() {
    Part late = Scores.part("late", PartRole.DRUMS, 0, List.of(Scores.note(100_003, 100, 75, 110)));
    assertOnset(Scores.solo(53, late), late, 100_003);
  }

  @Test
  void aRestrikeIsNotCutByTheNoteBeforeIt() {
    List<NoteEvent> overlapping =
        List.of(Scores.note(0, 960, 60, 100), Scores.note(480, 960, 60, 100));
    Part organ = Scores.part("organ", PartRole.PAD, 19, overlapping);
    Score score = Scores.solo(1, organ);
    float[] sound = RENDERER.render(score, organ).audio().left();
    int afterFirstEnd = (int) score.plan().frameOfTick(1_100);
    assertThat(Signals.rmsDb(sound, afterFirstEnd, afterFirstEnd + 4_800)).isGreaterThan(-50);
  }

  @Test
  void pitchIsThatOfTheScore() {
    Part flute = Scores.part("flute", PartRole.LEAD, 73, List.of(Scores.note(0, 1_900, 69, 100)));
    float[] sound = RENDERER.render(Scores.solo(1, flute), flute).audio().left();
    assertThat(pitchHz(sound, 24_000, 40_000, 440)).isCloseTo(440, within(2.0));
  }

  @Test
  void anInstrumentThatTheSoundFontLacksIsNamed() {
    Part odd = Scores.part("odd", PartRole.DRUMS, 77, List.of(Scores.note(0, 10, 40, 90)));
    assertThatThrownBy(() -> RENDERER.render(Scores.solo(1, odd), odd))
        .isInstanceOf(SoundFontException.class)
        .hasMessageContaining("drum kit 77");
  }

  // The first sample that is not zero: where the recorded attack begins.
  private static void assertOnset(Score score, Part part, int onsetTick) {
    float[] sound = RENDERER.render(score, part).audio().left();
    int first = 0;
    while (sound[first] == 0f) {
      first++;
    }
    long expected = score.plan().frameOfTick(onsetTick);
    assertThat(first - expected).isBetween(0L, 8L);
  }

  // The lag, around the expected period, at which the sound resembles itself most.
  private static double pitchHz(float[] sound, int from, int to, double expectedHz) {
    int best = 0;
    double most = 0;
    int period = (int) Math.round(48_000 / expectedHz);
    for (int lag = 10 * period - period / 2; lag <= 10 * period + period / 2; lag++) {
      double likeness = 0;
      for (int i = from; i < to; i++) {
        likeness += sound[i] * sound[i + lag];
      }
      if (likeness > most) {
        most = likeness;
        best = lag;
      }
    }
    return 48_000.0 / best * 10;
  }
}
