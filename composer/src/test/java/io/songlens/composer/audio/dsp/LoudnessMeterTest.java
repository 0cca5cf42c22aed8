package io.songlens.composer.audio.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.songlens.composer.audio.Signals;
import io.songlens.composer.audio.StereoAudio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The minimum requirements of EBU Tech 3341, table 1, for integrated loudness. */
class LoudnessMeterTest {
  @ParameterizedTest
  @ValueSource(doubles = {-23, -33, -14})
  void steadyStereoSineOfOneKilohertzMeasuresItsLevel(double level) {
    assertThat(lufs(Signals.sine(1_000, level, 20, 0))).isCloseTo(level, within(0.1));
  }

  @Test
  void quietEndsFallToTheRelativeGate() {
    assertThat(lufs(Signals.steps(-36, 10, -23, 60, -36, 10))).isCloseTo(-23, within(0.1));
  }

  @Test
  void inaudibleEndsFallToTheAbsoluteGate() {
    assertThat(lufs(Signals.steps(-72, 10, -36, 10, -23, 60, -36, 10, -72, 10)))
        .isCloseTo(-23, within(0.1));
  }

  @Test
  void levelsWithinTheGateAreAveragedByPower() {
    assertThat(lufs(Signals.steps(-26, 20, -20, 20.1, -26, 20))).isCloseTo(-23, within(0.1));
  }

  @Test
  void oneChannelAloneIsThreeDecibelsSofter() {
    StereoAudio both = Signals.sine(1_000, -20, 5, 0);
    StereoAudio one = new StereoAudio(both.left(), new float[both.frames()]);
    assertThat(lufs(both) - lufs(one)).isCloseTo(3.01, within(0.02));
  }

  @Test
  void lowNotesCountLessAndHighNotesMore() {
    assertThat(lufs(Signals.sine(40, -20, 5, 0))).isLessThan(-23);
    assertThat(lufs(Signals.sine(8_000, -20, 5, 0))).isCloseTo(-16.7, within(0.3));
  }

  @Test
  void silenceMeasuresTheAbsoluteGate() {
    assertThat(lufs(StereoAudio.silence(48_000))).isEqualTo(-70);
    assertThat(lufs(StereoAudio.silence(0))).isEqualTo(-70);
  }

  @Test
  void powersOfUnrelatedSoundsAddUp() {
    StereoAudio a = Signals.noise(1, -20, 5);
    StereoAudio b = Signals.noise(2, -26, 5);
    LoudnessBlocks foretold = LoudnessMeter.measure(a).plus(LoudnessMeter.measure(b));
    a.add(b);
    assertThat(foretold.integratedLufs()).isCloseTo(lufs(a), within(0.05));
  }

  private static double lufs(StereoAudio audio) {
    return LoudnessMeter.measure(audio).integratedLufs();
  }
}
