package io.songlens.api.job;

import java.time.Duration;

/** Faults that may pass by themselves, and how long one waits for that. */
enum Fault {
  /** Store, database or disk: an operator or a restart puts them right. */
  STORAGE(12, Duration.ofSeconds(1), Duration.ofSeconds(30)),
  /** What the generator calls passing, such as a language model that does not answer. */
  PASSING(4, Duration.ofSeconds(1), Duration.ofSeconds(16)),
  /** Not enough memory or stack: less may be going on later. */
  MACHINE(3, Duration.ofSeconds(5), Duration.ofSeconds(30));

  private final int mostTries;
  private final Duration first;
  private final Duration longest;

  Fault(int mostTries, Duration first, Duration longest) {
    this.mostTries = mostTries;
    this.first = first;
    this.longest = longest;
  }

  /** Whether a song that has failed so often before is not tried again. */
  boolean isHopeless(int failuresBefore) {
    return failuresBefore + 1 >= mostTries;
  }

  /** How long to wait after a failure: twice as long each time. */
  Duration pause(int failuresBefore) {
    Duration pause = first.multipliedBy(1L << Math.min(failuresBefore, 20));
    return pause.compareTo(longest) < 0 ? pause : longest;
  }
}
