package io.songlens.api.job;

import io.songlens.api.generation.Artifact;
import io.songlens.api.generation.GeneratedSong;
import io.songlens.api.generation.GenerationException;
import io.songlens.api.generation.Progress;
import io.songlens.api.generation.SongGenerator;
import io.songlens.api.generation.SongRequest;
import io.songlens.api.generation.Stage;
import io.songlens.storage.StorageException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Makes one song from start to end. It may be killed at any point: whoever runs it again for the
 * same song brings it to the same end, since a song depends on its photos and options only, its
 * files are stored when all of them are there, and its row says "done" after that.
 */
@Component
class SongWorker {
  /** One attempt and three more. */
  static final int MAX_ATTEMPTS = 4;

  private static final Logger LOG = LoggerFactory.getLogger(SongWorker.class);

  private final SongGenerator generator;
  private final SongRows rows;
  private final SongFiles files;

  SongWorker(SongGenerator generator, SongRows rows, SongFiles files) {
    this.generator = generator;
    this.rows = rows;
    this.files = files;
  }

  /** What is left to do for a song. */
  sealed interface Outcome {
    /** Nothing: it is done, failed or gone. */
    record Finished() implements Outcome {}

    /** Another attempt after a while. */
    record Again(Duration after) implements Outcome {}
  }

  Outcome run(String id, BooleanSupplier shuttingDown) {
    Optional<Song> begun = rows.begin(id);
    if (begun.isEmpty()) {
      tidyUp(id);
      return new Outcome.Finished();
    }
    Song song = begun.get();
    if (song.attempt() > MAX_ATTEMPTS) {
      String message = "Making this song stopped the worker several times; it was given up.";
      return giveUp(song, "worker-died", message);
    }
    RowProgress progress = new RowProgress(rows, files, song, shuttingDown);
    try {
      make(song, progress);
      tidyUp(id);
      return new Outcome.Finished();
    } catch (CancellationException e) {
      return stopped(song, progress);
    } catch (GenerationException e) {
      LOG.warn("Song {} failed: {}", id, e.code(), e);
      return e.retryable()
          ? retry(song, e.code(), e.getMessage())
          : giveUp(song, e.code(), e.getMessage());
    } catch (StorageException | DataAccessException | IOException e) {
      LOG.warn("Song {} failed for want of storage", id, e);
      return retry(song, "storage-unavailable", "The song could not be stored.");
    } catch (RuntimeException e) {
      LOG.error("Song {} met a fault of ours", id, e);
      return giveUp(song, "internal-error", "Something went wrong in Songlens; the log says more.");
    } catch (OutOfMemoryError | StackOverflowError | LinkageError e) {
      LOG.error("Song {} met a fault of the machine", id, e);
      return retry(song, "internal-error", "The machine could not make this song.");
    }
  }

  private void make(Song song, RowProgress progress) throws IOException {
    SongRequest request =
        new SongRequest(files.photos(song.id(), song.photos()), song.options(), false, true);
    GeneratedSong generated = generator.generate(request, progress);
    try {
      store(song, generated, progress);
    } finally {
      for (Artifact artifact : generated.artifacts()) {
        artifact.discard();
      }
    }
  }

  private void store(Song song, GeneratedSong generated, Progress progress) throws IOException {
    progress.report(Stage.STORING, 98);
    for (Artifact artifact : generated.artifacts()) {
      progress.stopIfCancelled();
      files.put(song.id(), artifact);
    }
    List<String> offered =
        generated.artifacts().stream()
            .filter(artifact -> !artifact.isKept())
            .map(Artifact::name)
            .toList();
    if (!rows.finish(song, generated.summary(), offered)) {
      throw new CancellationException("The song went away while it was stored");
    }
    LOG.info("Song {} is done", song.id());
  }

  private Outcome stopped(Song song, RowProgress progress) {
    if (handBack(song)) {
      return new Outcome.Again(Duration.ZERO);
    }
    LOG.info("Song {} was stopped (cancelled or taken over: {})", song.id(), progress.isLost());
    tidyUp(song.id());
    return new Outcome.Finished();
  }

  /** While the process ends, H2 closes the database once under our hands: ask a second time. */
  private boolean handBack(Song song) {
    String message = "The service is restarting.";
    try {
      return rows.requeue(song, message, false);
    } catch (DataAccessException e) {
      LOG.debug("The database went away while song {} was handed back", song.id(), e);
      return rows.requeue(song, message, false);
    }
  }

  private Outcome retry(Song song, String code, String message) {
    if (song.attempt() >= MAX_ATTEMPTS) {
      return giveUp(song, code, message);
    }
    rows.requeue(song, message + " It will be tried again.", true);
    return new Outcome.Again(Duration.ofSeconds(1L << (2 * song.attempt() - 2))); // 1, 4, 16 s
  }

  private Outcome giveUp(Song song, String code, String message) {
    rows.fail(song, code, message);
    tidyUp(song.id());
    return new Outcome.Finished();
  }

  /** Deletes what a song in its final state does not need. */
  private void tidyUp(String id) {
    Optional<Song> song = rows.find(id);
    if (song.isEmpty() || song.get().state() == SongState.CANCELLED) {
      files.deleteAll(id);
      rows.delete(id);
    } else if (song.get().state() == SongState.FAILED) {
      files.deleteAll(id);
    } else if (song.get().state() == SongState.DONE) {
      files.deletePhotos(id); // but not the opening: who listens to it has its link
    }
  }
}
