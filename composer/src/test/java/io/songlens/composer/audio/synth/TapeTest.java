package io.songlens.composer.audio.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.songlens.composer.audio.soundfont.Bank;
import io.songlens.composer.audio.soundfont.Channels;
import io.songlens.composer.audio.soundfont.TestBank;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SeededRandom;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TapeTest {
  private static final int FRAMES = 500;
  private static final int LOOP_START = 37;
  private static final int LOOP_END = 211;

  private final Path file;
  private final short[] frames = new short[FRAMES];

  TapeTest(@TempDir Path folder) {
    this.file = folder.resolve("tape.sf2");
    SeededRandom random = new Seed(7).random();
    for (int i = 0; i < FRAMES; i++) {
      frames[i] = (short) random.nextDouble(-30_000, 30_000);
    }
    // What is before a loop is as at its end, as in well-made recordings.
    frames[LOOP_START - 1] = frames[LOOP_END - 1];
  }

  private Channels sound(int mode, boolean stereo) throws IOException {
    int[] instrument = {41, 0};
    int[] modes = {54, mode};
    TestBank bank = new TestBank().sample(frames, LOOP_START, LOOP_END);
    bank.zone(new int[] {17, stereo ? -500 : 0}, modes, new int[] {53, 0});
    if (stereo) {
      short[] other = frames.clone();
      for (int i = 0; i < FRAMES; i++) {
        other[i] = (short) (frames[i] / 2);
      }
      bank.sample(other, LOOP_START, LOOP_END);
      bank.zone(new int[] {17, 500}, modes, new int[] {53, 1});
    }
    return Bank.open(bank.presetZone(instrument).write(file)).layers(0, false, 60, 127).get(0);
  }

  /** Catmull and Rom's cubic in double precision through the recording with its loop unrolled. */
  private double expected(double place, boolean looping) {
    int here = (int) place;
    double t = place - here;
    double a = frame(here - 1, looping);
    double b = frame(here, looping);
    double c = frame(here + 1, looping);
    double d = frame(here + 2, looping);
    return (b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a))))
        / 32_768;
  }

  private double frame(int index, boolean looping) {
    int inside = index;
    while (looping && inside >= LOOP_END) {
      inside -= LOOP_END - LOOP_START;
    }
    return inside < 0 || inside >= FRAMES ? 0 : frames[inside];
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.25, 0.618, 1, 1.37, 2.9, 190.5})
  void whatIsLeftOutIsPassedByAtTheSameSpeed(double speed) throws IOException {
    for (int mode : new int[] {0, 1, 3}) {
      Tape played = new Tape(sound(mode, false));
      Tape skipped = new Tape(sound(mode, false));
      float[] left = new float[64];
      float[] rest = new float[64];
      for (int block = 0; block < 20; block++) {
        long step = (long) (speed * (1L << 32));
        played.read(left, null, 64, step);
        skipped.skip(64, step);
        if (block == 12) {
          played.release();
          skipped.release();
        }
        assertThat(skipped.isOver()).isEqualTo(played.isOver());
      }
      played.read(left, null, 64, 1L << 32);
      skipped.read(rest, null, 64, 1L << 32);
      assertThat(rest).isEqualTo(left);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.25, 0.618, 1, 1.37, 2.9, 190.5})
  void itFollowsTheRecordingRoundItsLoop(double speed) throws IOException {
    Tape tape = new Tape(sound(1, false));
    float[] block = new float[64];
    long step = (long) (speed * 4_294_967_296.0);
    for (int from = 0; from < 6_400; from += 64) {
      tape.read(block, null, 64, step);
      for (int i = 0; i < 64; i++) {
        double place = (from + i) * (step / 4_294_967_296.0);
        assertThat((double) block[i])
            .as("%f", place)
            .isCloseTo(expected(place, true), within(2e-3));
      }
    }
    assertThat(tape.isOver()).isFalse();
  }

  @Test
  void bothChannelsAreWhatEachWouldBeAlone() throws IOException {
    Tape both = new Tape(sound(1, true));
    Tape alone = new Tape(sound(1, false));
    float[] left = new float[64];
    float[] right = new float[64];
    float[] single = new float[64];
    for (int i = 0; i < 50; i++) {
      both.read(left, right, 64, 5_500_000_000L);
      alone.read(single, null, 64, 5_500_000_000L);
      assertThat(left).isEqualTo(single);
      for (int j = 0; j < 64; j++) {
        assertThat(right[j]).isCloseTo(single[j] / 2, within(1e-4f));
      }
    }
  }

  @Test
  void withoutALoopItEnds() throws IOException {
    Tape tape = new Tape(sound(0, false));
    float[] block = new float[FRAMES + 20];
    tape.read(block, null, FRAMES + 20, 1L << 32);
    assertThat(tape.isOver()).isTrue();
    assertThat((double) block[FRAMES - 1]).isCloseTo(expected(FRAMES - 1.0, false), within(2e-3));
    assertThat(block[FRAMES + 5]).isZero();
  }

  @Test
  void onceLetGoItLeavesTheLoopThatLastsAsLongAsTheKey() throws IOException {
    Tape tape = new Tape(sound(3, false));
    float[] block = new float[1_000];
    tape.read(block, null, 1_000, 1L << 32);
    assertThat(tape.isOver()).isFalse();
    tape.release();
    tape.read(block, null, 1_000, 1L << 32);
    assertThat(tape.isOver()).isTrue();
  }
}
