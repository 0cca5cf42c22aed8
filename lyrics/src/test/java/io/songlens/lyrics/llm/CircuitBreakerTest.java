package io.songlens.lyrics.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {
  private final SettableClock clock = new SettableClock();
  private final CircuitBreaker breaker = new CircuitBreaker(clock);

  @Test
  void itOpensAfterThreeFaultsInARowAndClosesAfterAWhile() {
    breaker.failed();
    breaker.failed();
    assertThat(breaker.isOpen()).isFalse();

    breaker.failed();
    assertThat(breaker.isOpen()).isTrue();

    clock.now = clock.now.plus(CircuitBreaker.PAUSE);
    assertThat(breaker.isOpen()).isFalse();
  }

  @Test
  void afterThePauseOneFaultIsEnough() {
    for (int i = 0; i < 3; i++) {
      breaker.failed();
    }
    clock.now = clock.now.plus(Duration.ofSeconds(61));

    breaker.failed();

    assertThat(breaker.isOpen()).isTrue();
  }

  @Test
  void anAnswerForgetsEarlierFaults() {
    for (int i = 0; i < 5; i++) {
      breaker.failed();
      breaker.failed();
      breaker.worked();
    }
    assertThat(breaker.isOpen()).isFalse();
  }

  private static final class SettableClock extends Clock {
    private Instant now = Instant.EPOCH;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
