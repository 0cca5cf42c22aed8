package io.songlens.api.job;

import io.songlens.api.generation.Artifact;
import io.songlens.api.generation.Progress;
import io.songlens.api.generation.Stage;
import io.songlens.storage.StorageException;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Writes progress into the song's row, not more often than anybody can read it, and its opening.
 */
final class RowProgress implements Progress {
  private static final long PAUSE_NANOS = Duration.ofMillis(200).toNanos();

  private static final long PAUSE_AFTER_FAULT_NANOS = Duration.ofSeconds(5).toNanos();

  private static final Logger LOG = LoggerFactory.getLogger(RowProgress.class);

  private final SongRows rows;
  private final SongFiles files;
  private final Song song;
  private final long endNanos;
  private final BooleanSupplier mustStop;
  private final SongWatch watch;

  private final Map<Stage, Double> seconds = new EnumMap<>(Stage.class);
  private Stage stage = Stage.ANALYSING;
  private long stageNanos = System.nanoTime();
  private double percent;
  private long nextNanos = System.nanoTime();
  private boolean lost;

  /**
   * @param left how long the song may still take
   * @param mustStop whether the process is about to end
   * @param watch is told of stages
   */
  RowProgress(
      SongRows rows,
      SongFiles files,
      Song song,
      Duration left,
      BooleanSupplier mustStop,
      SongWatch watch) {
    this.rows = rows;
    this.files = files;
    this.song = song;
    this.endNanos = System.nanoTime() + left.toNanos();
    this.mustStop = mustStop;
    this.watch = watch;
    watch.enter(stage);
  }

  @Override
  public synchronized void report(Stage now, double percentDone) {
    boolean nextStage = now.compareTo(stage) > 0;
    if (nextStage) {
      endStage();
      stage = now;
      watch.enter(now);
    }
    percent = Math.max(percent, Math.min(99, percentDone)); // 100 is for what is stored
    if (nextStage || isDue()) {
      write();
    }
  }

  @Override
  public boolean wantsOpening() {
    return true;
  }

  /** The song goes on if its opening cannot be stored: storing the song will tell. */
  @Override
  public void opening(Artifact file) {
    try {
      files.put(song.id(), file);
      rows.offerOpening(song, file.name());
    } catch (IOException | StorageException | DataAccessException e) {
      LOG.warn("The opening of song {} cannot be stored", song.id(), e);
    }
  }

  @Override
  public synchronized boolean isCancelled() {
    if (isDue()) {
      write();
    }
    return lost || isLate() || mustStop.getAsBoolean();
  }

  /** Whether the song was cancelled or given to another worker. */
  synchronized boolean isLost() {
    return lost;
  }

  /** Seconds that the stages took so far, the one that goes on now included. */
  synchronized Map<Stage, Double> seconds() {
    endStage();
    return new EnumMap<>(seconds);
  }

  private void endStage() {
    long nanos = System.nanoTime();
    seconds.merge(stage, (nanos - stageNanos) / 1e9, Double::sum);
    stageNanos = nanos;
  }

  /** Whether its time is over. */
  boolean isLate() {
    return System.nanoTime() - endNanos > 0;
  }

  private boolean isDue() {
    return System.nanoTime() - nextNanos >= 0;
  }

  /** The song goes on while the database is away: finishing it will tell. */
  private void write() {
    try {
      lost = lost || !rows.progress(song, stage, percent);
      nextNanos = System.nanoTime() + PAUSE_NANOS;
    } catch (DataAccessException e) {
      LOG.warn("How far song {} is cannot be written", song.id(), e);
      nextNanos = System.nanoTime() + PAUSE_AFTER_FAULT_NANOS;
    }
  }
}
