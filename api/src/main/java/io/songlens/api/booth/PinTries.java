package io.songlens.api.booth;

import io.songlens.api.access.LatelyUsed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * How often a PIN was tried from where, and how long to wait before the next try: from the third
 * wrong one on 30 s, twice as long after each further one, and at most 15 minutes. An hour without
 * a try, or the right PIN, makes it forgotten. Of so many addresses that memory would suffer, those
 * that were quiet longest are forgotten.
 */
@ConditionalOnWebApplication
@Component
class PinTries {
  private static final int FREE = 2;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final Duration MEMORY = Duration.ofHours(1);
  private static final int MOST_ADDRESSES = 10_000;

  private final Clock clock;
  private final Map<String, Tries> tries = new LatelyUsed<>(MOST_ADDRESSES);

  PinTries(Clock clock) {
    this.clock = clock;
  }

  /**
   * Tries in a row that were not right.
   *
   * @param count of them
   * @param last when the last of them was
   */
  private record Tries(int count, Instant last) {
    Duration pause() {
      if (count <= FREE) {
        return Duration.ZERO;
      }
      Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(count - FREE - 1, 10));
      return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }
  }

  /**
   * Takes a try before it is known whether it is right, so that tries at the same moment count.
   *
   * @return how long to wait before it may be made; zero if it may be made now
   */
  synchronized Duration take(String address) {
    Duration left = left(address);
    if (left.isZero()) {
      Tries before = tries.get(address);
      int count = before == null || isOld(before) ? 0 : before.count();
      tries.put(address, new Tries(count + 1, clock.instant()));
    }
    return left;
  }

  /** How long an address has to wait before its next try; zero for not at all. */
  synchronized Duration left(String address) {
    Tries before = tries.get(address);
    if (before == null) {
      return Duration.ZERO;
    }
    Duration left = Duration.between(clock.instant(), before.last().plus(before.pause()));
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** Forgets an address that knew the PIN. */
  synchronized void forget(String address) {
    tries.remove(address);
  }

  private boolean isOld(Tries before) {
    return before.last().plus(MEMORY).isBefore(clock.instant());
  }
}
