package io.songlens.api.job;

import io.songlens.api.generation.Artifact;
import io.songlens.api.generation.Progress;
import io.songlens.api.generation.Stage;
import io.songlens.storage.StorageException;
import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes progress into the song's row, not more often than anybody can read it, and its opening.
 */
final class RowProgress implements Progress {
  private static final long PAUSE_NANOS = Duration.ofMillis(200).toNanos();

  private static final Logger LOG = LoggerFactory.getLogger(RowProgress.class);

  private final SongRows rows;
  private final SongFiles files;
  private final Song song;
  private final BooleanSupplier shuttingDown;

  private Stage stage = Stage.ANALYSING;
  private double percent;
  private long writtenNanos = System.nanoTime() - PAUSE_NANOS;
  private boolean lost;

  RowProgress(SongRows rows, SongFiles files, Song song, BooleanSupplier shuttingDown) {
    this.rows = rows;
    this.files = files;
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
  public boolean wantsOpening() {
    return true;
  }

  /** The song goes on if its opening cannot be stored: storing the song will tell. */
  @Override
  public void opening(Artifact file) {
    try {
      files.put(song.id(), file);
      rows.offerOpening(song, file.name());
    } catch (IOException | StorageException e) {
      LOG.warn("The opening of song {} cannot be stored", song.id(), e);
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
