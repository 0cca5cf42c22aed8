package io.songlens.lyrics.llm;

import java.time.Duration;

/** The moment by which something must have ended. */
record Deadline(long atNanos) {
  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  /** Time left, never below zero. */
  Duration left() {
    return Duration.ofNanos(Math.max(0, atNanos - System.nanoTime()));
  }

  boolean isOver() {
    return left().isZero();
  }

  /** The earlier of this and so much time from now. */
  Deadline atMostIn(Duration time) {
    return left().compareTo(time) <= 0 ? this : in(time);
  }
}
