package io.songlens.api.booth;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.api.support.MovableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PinTriesTest {
  private final MovableClock clock = new MovableClock();
  private final PinTries tries = new PinTries(clock);
  private Duration ahead = Duration.ZERO;

  @Test
  void theThirdWrongTryAndEachFurtherOneMakeOneWaitForLonger() {
    List<Long> waits = new ArrayList<>();
    for (int wrong = 0; wrong < 9; wrong++) {
      assertThat(tries.take("a")).isZero();
      Duration left = tries.left("a");
      waits.add(left.plusMillis(999).toSeconds());
      goOn(left);
    }
    assertThat(waits).containsExactly(0L, 0L, 30L, 60L, 120L, 240L, 480L, 900L, 900L);
  }

  @Test
  void whoHasToWaitHasNoTryAndOthersDo() {
    wrong(3);
    assertThat(tries.take("a")).isPositive();
    assertThat(tries.take("b")).isZero();
    goOn(Duration.ofSeconds(31));
    assertThat(tries.take("a")).isZero();
    assertThat(tries.left("a").toSeconds()).as("tries while waiting do not count").isLessThan(61);
  }

  @Test
  void ofTriesAtTheSameMomentNoMoreThanThreeAreMade() {
    assertThat(IntStream.range(0, 200).parallel().filter(index -> tries.take("a").isZero()).count())
        .isEqualTo(3);
  }

  @Test
  void theRightPinAndAnHourMakeItForgotten() {
    wrong(3);
    tries.forget("a");
    assertThat(tries.left("a")).isZero();
    wrong(3);
    goOn(Duration.ofMinutes(61));
    wrong(2);
    assertThat(tries.left("a")).isZero();
  }

  private void wrong(int times) {
    for (int time = 0; time < times; time++) {
      assertThat(tries.take("a")).isZero();
    }
  }

  private void goOn(Duration time) {
    ahead = ahead.plus(time);
    clock.setAhead(ahead);
  }
}
