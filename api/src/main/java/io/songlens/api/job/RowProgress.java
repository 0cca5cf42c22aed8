package io.songlens.api.job;

import io.songlens.api.generation.Progress;
import io.songlens.api.generation.Stage;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Writes progress into the song's row, not more often than anybody can read it. */
final class RowProgress implements Progress {
  private static final long PAUSE_NANOS = Duration.ofMillis(200).toNanos();

  private final SongRows rows;
  private final Song song;
  private final BooleanSupplier shuttingDown;

  private Stage stage = Stage.ANALYSING;
  private double percent;
  private long writtenNanos = System.nanoTime() - PAUSE_NANOS;
  private boolean lost;

  RowProgress(SongRows rows, Song song, BooleanSupplier shuttingDown) {
    this.rows = rows;
    this.song = song;
    this.shuttingDown = shuttingDown;
  }

  @Override
  public synchronized void report(Stage now, double percentDone) {
    boolean nextStage = now.compareTo(stage) > 0;
    if (nextStage) {
      stage = now;
    }
    percent = Math.max(percent, Math.min(99, percentDone)); // 100 is for what is stored
    if (nextStage || isDue()) {
      write();
    }
  }

  @Override
  public synchronized boolean isCancelled() {
    if (isDue()) {
      write();
    }
    return lost || shuttingDown.getAsBoolean();
  }

  /** Whether the song was cancelled or given to another worker. */
  synchronized boolean isLost() {
    return lost;
  }

  private boolean isDue() {
    return System.nanoTime() - writtenNanos >= PAUSE_NANOS;
  }

  private void write() {
    writtenNanos = System.nanoTime();
    lost = lost || !rows.progress(song, stage, percent);
  }
}
