package io.songlens.composer.audio.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.songlens.composer.audio.Scores;
import io.songlens.composer.audio.SoundStream;
import io.songlens.composer.audio.dsp.Decibels;
import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.PartRole;
import io.songlens.composer.song.Score;
import io.songlens.composer.theory.Ticks;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SideChainTest {
  private static final int BEAT = Ticks.PER_QUARTER;
  private static final int BEAT_FRAMES = 28_800; // at 100 bpm
  private static final int ATTACK_FRAMES = 192;
  private static final SoundStream ONES =
      (left, right, frames) -> {
        Arrays.fill(left, 0, frames, 1f);
        Arrays.fill(right, 0, frames, 1f);
      };

  private final Score kicks =
      Scores.score(
          4,
          List.of(
              Scores.part("pad", PartRole.PAD, 89, List.of(Scores.note(0, BEAT, 60, 80))),
              Scores.part(
                  "drums",
                  PartRole.DRUMS,
                  0,
                  List.of(
                      kick(BEAT), kick(4 * BEAT), kick(4 * BEAT + BEAT / 4), snare(8 * BEAT)))));

  @Test
  void ducksUnderEachKickAndSwellsBack() {
    float[] gains = gains(0, 12 * BEAT_FRAMES);
    assertThat(gains[BEAT_FRAMES]).isEqualTo(1f);
    assertThat(db(gains[BEAT_FRAMES + ATTACK_FRAMES])).isCloseTo(-6, within(0.01));
    assertThat(db(gains[BEAT_FRAMES * 11 / 8])).isBetween(-3.5, -1.5);
    assertThat(gains[BEAT_FRAMES * 15 / 8]).isEqualTo(1f);
  }

  @Test
  void aKickBeforeTheSwellHasEndedDucksNoDeeper() {
    float[] gains = gains(0, 12 * BEAT_FRAMES);
    float[] both = Arrays.copyOfRange(gains, 4 * BEAT_FRAMES, 5 * BEAT_FRAMES);
    float lowest = 1;
    for (int i = 1; i < both.length; i++) {
      lowest = Math.min(lowest, both[i]);
      assertThat(Math.abs(both[i] - both[i - 1])).isLessThan(0.01f);
    }
    assertThat(db(lowest)).isCloseTo(-6, within(0.01));
  }

  @Test
  void leavesOtherDrumsAlone() {
    float[] gains = gains(0, 12 * BEAT_FRAMES);
    for (int i = 7 * BEAT_FRAMES; i < gains.length; i++) {
      assertThat(gains[i]).isEqualTo(1f);
    }
  }

  @Test
  void soundsTheSameFromAnyFrameOn() {
    float[] all = gains(0, 12 * BEAT_FRAMES);
    for (int from : new int[] {BEAT_FRAMES, BEAT_FRAMES + 5000, 4 * BEAT_FRAMES + 9600}) {
      assertThat(gains(from, 12 * BEAT_FRAMES - from))
          .isEqualTo(Arrays.copyOfRange(all, from, all.length));
    }
  }

  @Test
  void doesNothingUnlessAsked() {
    Part pad = kicks.parts().get(0);
    assertThat(SideChain.of(kicks).duck(pad, ONES, 0)).isSameAs(ONES);
    Score without = Scores.solo(4, pumped().parts().get(0));
    assertThat(SideChain.of(without).duck(without.parts().get(0), ONES, 0)).isSameAs(ONES);
  }

  private Score pumped() {
    return Scores.pumped(kicks, "pad", 6);
  }

  private float[] gains(int fromFrame, int frames) {
    float[] left = new float[frames];
    SideChain.of(kicks)
        .duck(pumped().parts().get(0), ONES, fromFrame)
        .read(left, new float[frames], frames);
    return left;
  }

  private static double db(float gain) {
    return Decibels.fromGain(gain);
  }

  private static NoteEvent kick(int onset) {
    return Scores.note(onset, BEAT / 8, 36, 100);
  }

  private static NoteEvent snare(int onset) {
    return Scores.note(onset, BEAT / 8, 38, 100);
  }
}
