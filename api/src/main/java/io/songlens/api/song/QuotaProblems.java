package io.songlens.api.song;

import io.songlens.api.job.SongQuotas;
import java.time.Duration;
import java.time.Instant;

/** Tells whoever used up a quota when it is free again. */
final class QuotaProblems {
  private static final Duration SOON = Duration.ofSeconds(30);

  private QuotaProblems() {}

  /**
   * Passes what is within the quota.
   *
   * @throws ProblemException for all else
   */
  static void requireWithin(SongQuotas.Outcome outcome, Instant now) {
    if (outcome instanceof SongQuotas.Outcome.DayUsedUp used) {
      throw new ProblemException(
          ProblemCode.QUOTA_USED_UP,
          "Today's songs (%d) of this account are ordered; order again from %s on."
              .formatted(used.songsPerDay(), used.freeAt()),
          Duration.between(now, used.freeAt()).plusSeconds(1));
    }
    if (outcome instanceof SongQuotas.Outcome.TooManyWaiting waiting) {
      throw new ProblemException(
          ProblemCode.QUOTA_USED_UP,
          "As many songs of this account wait as may (%d); order again when one of them is done or"
                  .formatted(waiting.mostWaiting())
              + " deleted.",
          SOON);
    }
  }
}
