package io.songlens.composer.audio.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.songlens.composer.audio.Signals;
import io.songlens.composer.audio.soundfont.Bank;
import io.songlens.composer.audio.soundfont.TestBank;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a steady tone of 1 kHz. */
class VoiceTest {
  private static final int SECOND = 48_000;
  private static final int[] LOOPS = {54, 1};
  private static final int[] SAMPLE = {53, 0};

  private final Path file;

  VoiceTest(@TempDir Path folder) {
    this.file = folder.resolve("voice.sf2");
  }

  private float[] left(int heldFrames, int chokedAfter, int[]... generators) throws IOException {
    return play(60, heldFrames, chokedAfter, generators)[0];
  }

  private float[][] play(int key, int heldFrames, int chokedAfter, int[]... generators)
      throws IOException {
    short[] tone = new short[480];
    for (int i = 0; i < tone.length; i++) {
      tone[i] = (short) (16_384 * Math.sin(2 * Math.PI * i / 48));
    }
    List<int[]> all = new ArrayList<>(List.of(generators));
    all.add(LOOPS);
    all.add(SAMPLE);
    Bank bank =
        Bank.open(
            new TestBank()
                .sample(tone, 48, 432)
                .zone(all.toArray(int[][]::new))
                .presetZone(new int[] {41, 0})
                .write(file));
    float[][] out = new float[2][3 * SECOND];
    new Voice(bank.layers(0, false, key, 127).get(0), key, heldFrames, chokedAfter)
        .addTo(out[0], out[1], 0, out[0].length);
    return out;
  }

  private static double db(float[] sound, double seconds) {
    int from = (int) (seconds * SECOND);
    return Signals.rmsDb(sound, from, from + 480);
  }

  @Test
  void theMiddleIsAsLoudOnBothSides() throws IOException {
    float[][] out = play(60, SECOND, Integer.MAX_VALUE);
    assertThat(out[0]).isEqualTo(out[1]);
    assertThat(db(out[0], 0.5)).isCloseTo(-12.04, within(0.05)); // -6 -3 for a sine, -3 for place
  }

  @Test
  void atTheSideItIsSilentOnTheOther() throws IOException {
    float[][] out = play(60, SECOND, Integer.MAX_VALUE, new int[] {17, 500});
    assertThat(out[0]).containsOnly(0f);
    assertThat(db(out[1], 0.5)).isCloseTo(-9.03, within(0.05));
  }

  @Test
  void anOctaveHigherIsTwiceTheFrequency() throws IOException {
    float[] sound = play(72, SECOND, Integer.MAX_VALUE)[0];
    int crossings = 0;
    for (int i = 4_800; i < 4_800 + 24_000; i++) {
      crossings += sound[i] < 0 && sound[i + 1] >= 0 ? 1 : 0;
    }
    assertThat(crossings).isBetween(999, 1_001);
  }

  @Test
  void theReleaseFallsByNinetySixDecibelsInItsTime() throws IOException {
    float[] sound = left(SECOND, Integer.MAX_VALUE, new int[] {38, 0}); // 0 timecents: 1 s
    assertThat(db(sound, 1.25) - db(sound, 0.9)).isCloseTo(-25, within(1.0));
    assertThat(db(sound, 1.5) - db(sound, 1.25)).isCloseTo(-24, within(0.3));
    assertThat(sound[(int) (2.1 * SECOND)]).isZero();
  }

  @Test
  void theDecayFallsToTheSustain() throws IOException {
    float[] sound =
        left(3 * SECOND, Integer.MAX_VALUE, new int[] {36, 0}, new int[] {37, 250}); // -24 dB
    assertThat(db(sound, 0.1) - db(sound, 0)).isCloseTo(-9.6, within(0.3));
    assertThat(db(sound, 0.5) - db(sound, 0)).isCloseTo(-23.5, within(0.7));
    assertThat(db(sound, 2.5)).isCloseTo(db(sound, 0.5), within(0.05));
  }

  @Test
  void theAttackRisesInAStraightLine() throws IOException {
    float[] sound = left(2 * SECOND, Integer.MAX_VALUE, new int[] {34, 0});
    assertThat(db(sound, 0.5) - db(sound, 1.5)).isCloseTo(-6, within(0.2));
    assertThat(db(sound, 0.25) - db(sound, 1.5)).isCloseTo(-12, within(0.3));
  }

  @Test
  void aSoundThatIsChokedIsGoneAtOnceThoughItsKeyIsHeld() throws IOException {
    float[] sound = left(2 * SECOND, SECOND, new int[] {38, 4_000});
    assertThat(db(sound, 0.95)).isGreaterThan(-13);
    assertThat(db(sound, 1.1) - db(sound, 0.95)).isLessThan(-60);
    assertThat(sound[(int) (1.3 * SECOND)]).isZero();
  }

  @Test
  void theFilterTakesThreeDecibelsAtItsCutoff() throws IOException {
    int cents = (int) Math.round(1_200 * Math.log(1_000 / 8.1758) / Math.log(2));
    double open = db(left(SECOND, Integer.MAX_VALUE), 0.5);
    float[] at = left(SECOND, Integer.MAX_VALUE, new int[] {8, cents});
    float[] below = left(SECOND, Integer.MAX_VALUE, new int[] {8, cents - 1_200});
    assertThat(db(at, 0.5) - open).isCloseTo(-3, within(0.2));
    assertThat(db(below, 0.5) - open).isCloseTo(-12.3, within(0.4));
  }

  @Test
  void vibratoBendsThePitchUpAndDown() throws IOException {
    // 50 cents at 5 Hz: the longest and the shortest period of the tone differ by about 6 %.
    int fiveHz = (int) Math.round(1_200 * Math.log(5 / 8.1758) / Math.log(2));
    float[] sound = left(2 * SECOND, Integer.MAX_VALUE, new int[] {6, 50}, new int[] {24, fiveHz});
    double shortest = Double.MAX_VALUE;
    double longest = 0;
    double before = -1;
    for (int i = 9_600; i < 57_600; i++) {
      if (sound[i] < 0 && sound[i + 1] >= 0) {
        double crossing = i + sound[i] / (double) (sound[i] - sound[i + 1]);
        if (before > 0) {
          shortest = Math.min(shortest, crossing - before);
          longest = Math.max(longest, crossing - before);
        }
        before = crossing;
      }
    }
    assertThat(1_200 * Math.log(longest / shortest) / Math.log(2)).isCloseTo(100, within(4.0));
  }

  @Test
  void whatHasDiedAwayIsNotPlayedOn() throws IOException {
    float[] sound =
        left(3 * SECOND, Integer.MAX_VALUE, new int[] {36, -1_200}, new int[] {37, 1_000});
    assertThat(sound[SECOND]).isZero();
  }
}
