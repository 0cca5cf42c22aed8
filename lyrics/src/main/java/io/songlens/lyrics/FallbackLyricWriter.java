package io.songlens.lyrics;

import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.LyricOrigin;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes with a second writer when the first one fails, and says so in the lyric's origin. After
 * several faults in a row the first writer is left alone for a while, so that songs do not wait for
 * an endpoint that is down (the circuit breaker of Nygard, "Release It!", 2007). Thread-safe.
 */
public final class FallbackLyricWriter implements LyricWriter {
  private static final Logger LOG = LoggerFactory.getLogger(FallbackLyricWriter.class);
  private static final int FAULTS_TO_OPEN = 3;
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final LyricWriter first;
  private final LyricWriter second;
  private final Clock clock;
  private int faultsInARow;
  private Instant closedAgainAt = Instant.MIN;

  public FallbackLyricWriter(LyricWriter first, LyricWriter second) {
    this(first, second, Clock.systemUTC());
  }

  FallbackLyricWriter(LyricWriter first, LyricWriter second, Clock clock) {
    this.first = first;
    this.second = second;
    this.clock = clock;
  }

  @Override
  public Lyric write(SongBrief brief, SongPlan plan, Seed seed) {
    if (resting()) {
      return secondsLyric(
          brief,
          plan,
          seed,
          "the language model failed several times and is left alone for a while");
    }
    try {
      Lyric lyric = first.write(brief, plan, seed);
      remember(true);
      return lyric;
    } catch (LyricFault fault) {
      LOG.warn("Lyric by the second writer: {}", fault.reason());
      remember(false);
      return secondsLyric(brief, plan, seed, fault.reason());
    }
  }

  private Lyric secondsLyric(SongBrief brief, SongPlan plan, Seed seed, String reason) {
    Lyric lyric = second.write(brief, plan, seed);
    return new Lyric(
        lyric.title(),
        lyric.language(),
        lyric.stanzas(),
        new LyricOrigin(lyric.origin().writer(), lyric.origin().repairedLines(), reason),
        lyric.decisions());
  }

  private synchronized boolean resting() {
    return clock.instant().isBefore(closedAgainAt);
  }

  private synchronized void remember(boolean success) {
    faultsInARow = success ? 0 : faultsInARow + 1;
    if (faultsInARow >= FAULTS_TO_OPEN) {
      closedAgainAt = clock.instant().plus(PAUSE);
      faultsInARow = 0;
    }
  }
}
