package io.songlens.composer.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TempoMapTest {
  private static final TempoMap RITARDANDO =
      new TempoMap(
          List.of(
              TempoMap.Stretch.steady(0, new Bpm(120)),
              new TempoMap.Stretch(1920, new Bpm(120), new Bpm(60)),
              TempoMap.Stretch.steady(3840, new Bpm(60))));

  private static Stream<TempoMap> maps() {
    return Stream.of(
        TempoMap.steady(new Bpm(92.7)),
        RITARDANDO,
        new TempoMap(
            List.of(
                new TempoMap.Stretch(0, new Bpm(80), new Bpm(160)),
                TempoMap.Stretch.steady(7680, new Bpm(100)),
                TempoMap.Stretch.steady(9600, new Bpm(140)))),
        new TempoMap(
            List.of(
                new TempoMap.Stretch(0, new Bpm(100), new Bpm(100.000001)),
                TempoMap.Stretch.steady(1920, new Bpm(100)))));
  }

  @Test
  void aBarOfCommonTimeAt120LastsTwoSeconds() {
    assertThat(RITARDANDO.secondsAt(1920)).isCloseTo(2, within(1e-12));
  }

  @Test
  void aBarThatHalvesItsTempoLastsTwoSecondsTimesTwiceTheLogarithmOfTwo() {
    // The mean of 1/b over b from 120 to 60 is ln 2 / 60.
    assertThat(RITARDANDO.secondsAt(3840) - RITARDANDO.secondsAt(1920))
        .isCloseTo(4 * StrictMath.log(2), within(1e-12));
    assertThat(RITARDANDO.bpmAt(2880)).isCloseTo(90, within(1e-12));
  }

  @Test
  void afterTheChangeTheNewTempoHolds() {
    assertThat(RITARDANDO.secondsAt(5760) - RITARDANDO.secondsAt(3840)).isCloseTo(4, within(1e-12));
  }

  @ParameterizedTest
  @MethodSource("maps")
  void tickAtIsTheInverseOfSecondsAt(TempoMap map) {
    for (double tick = -960; tick < 12_000; tick += 7.3) {
      assertThat(map.tickAt(map.secondsAt(tick))).isCloseTo(tick, within(1e-6));
    }
  }

  @ParameterizedTest
  @MethodSource("maps")
  void timeOnlyGrows(TempoMap map) {
    for (int tick = -480; tick < 12_000; tick++) {
      assertThat(map.secondsAt(tick + 1)).isGreaterThan(map.secondsAt(tick));
    }
  }

  @ParameterizedTest
  @MethodSource("maps")
  void stepsOfSteadyTempoArriveAtTheSameTime(TempoMap map) {
    TempoMap stepped = new TempoMap(map.steps(120));
    for (int tick = 0; tick < 12_000; tick += 120) {
      assertThat(stepped.secondsAt(tick)).isCloseTo(map.secondsAt(tick), within(1e-9));
    }
  }

  @Test
  void aSteadyMapIsItsTempo() {
    Bpm bpm = new Bpm(113.3);
    TempoMap map = TempoMap.steady(bpm);
    for (int tick = -100; tick < 100_000; tick += 37) {
      assertThat(map.secondsAt(tick)).isEqualTo(bpm.seconds(tick));
    }
    assertThat(map.steps(120)).containsExactly(TempoMap.Stretch.steady(0, bpm));
  }

  @Test
  void refusesStretchesThatAreNoMap() {
    Bpm bpm = new Bpm(100);
    TempoMap.Stretch start = TempoMap.Stretch.steady(0, bpm);
    assertThatThrownBy(() -> new TempoMap(List.of())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TempoMap(List.of(TempoMap.Stretch.steady(480, bpm))))
        .hasMessageContaining("tick 0");
    assertThatThrownBy(() -> new TempoMap(List.of(start, start))).hasMessageContaining("order");
    assertThatThrownBy(() -> new TempoMap(List.of(new TempoMap.Stretch(0, bpm, new Bpm(90)))))
        .hasMessageContaining("steadily");
  }
}
