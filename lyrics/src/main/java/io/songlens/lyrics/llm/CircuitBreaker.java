package io.songlens.lyrics.llm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Leaves an endpoint alone for a while after several faults in a row, so that songs do not wait for
 * one that is down (Nygard, "Release It!", 2007). After the pause the next fault opens it again.
 * Thread-safe.
 */
final class CircuitBreaker {
  static final int FAULTS_TO_OPEN = 3;
  static final Duration PAUSE = Duration.ofMinutes(1);

  private final Clock clock;
  private int faultsInARow;
  private Instant closedAgainAt = Instant.MIN;

  CircuitBreaker(Clock clock) {
    this.clock = clock;
  }

  synchronized boolean isOpen() {
    return clock.instant().isBefore(closedAgainAt);
  }

  synchronized void worked() {
    faultsInARow = 0;
  }

  synchronized void failed() {
    faultsInARow++;
    if (faultsInARow >= FAULTS_TO_OPEN) {
      closedAgainAt = clock.instant().plus(PAUSE);
    }
  }
}
