package io.songlens.api.job;

import io.micrometer.core.instrument.MeterRegistry;
import io.songlens.api.config.SonglensProperties;
import io.songlens.api.generation.Artifact;
import io.songlens.api.generation.GeneratedSong;
import io.songlens.api.generation.GenerationException;
import io.songlens.api.generation.KeptTake;
import io.songlens.api.generation.SongGenerator;
import io.songlens.api.generation.SongRequest;
import io.songlens.api.generation.Stage;
import io.songlens.storage.CorruptObjectException;
import io.songlens.storage.StorageException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Makes one song from start to end. It may be killed at any point: whoever runs it again for the
 * same song goes on after the last stage whose result was kept and brings it to the same end, since
 * a song depends on its photos and options only, its files are stored when all of them are there,
 * and its row says "done" after that.
 */
@Component
class SongWorker {
  /** A song at which so many workers died, without getting further, kills workers. */
  static final int MOST_DEATHS = 5;

  private static final Logger LOG = LoggerFactory.getLogger(SongWorker.class);

  private final SongGenerator generator;
  private final SongRows rows;
  private final RevisionRows revisions;
  private final SongFiles files;
  private final LibraryRows library;
  private final StageAverages averages;
  private final SongTraces traces;
  private final MeterRegistry meters;
  private final Clock clock;
  private final Duration deadline;

  SongWorker(
      SongGenerator generator,
      SongRows rows,
      RevisionRows revisions,
      SongFiles files,
      LibraryRows library,
      StageAverages averages,
      SongTraces traces,
      MeterRegistry meters,
      Clock clock,
      SonglensProperties properties) {
    this.generator = generator;
    this.rows = rows;
    this.revisions = revisions;
    this.files = files;
    this.library = library;
    this.averages = averages;
    this.traces = traces;
    this.meters = meters;
    this.clock = clock;
    this.deadline = properties.deadline();
  }

  /** What is left to do for a song. */
  sealed interface Outcome {
    /** Nothing: it is done, failed or gone. */
    record Finished() implements Outcome {}

    /** Another attempt after a while. */
    record Again(Duration after) implements Outcome {}
  }

  /** Makes the song; every line logged meanwhile tells its id as {@code song}. */
  Outcome run(String id, BooleanSupplier mustStop) {
    MDC.put("song", id);
    try {
      return attempt(id, mustStop);
    } finally {
      MDC.remove("song");
    }
  }

  private Outcome attempt(String id, BooleanSupplier mustStop) {
    Optional<Song> begun = rows.begin(id);
    if (begun.isEmpty()) {
      tidyUp(id);
      return new Outcome.Finished();
    }
    Song song = begun.get();
    if (song.deaths() >= MOST_DEATHS) {
      String message = "Making this song stopped the worker several times; it was given up.";
      return giveUp(song, "worker-died", message);
    }
    Duration left = timeLeft(song);
    if (left.isNegative()) {
      return tooLate(song);
    }
    try (SongWatch watch = new SongWatch(traces, meters, song)) {
      return attempt(song, new RowProgress(rows, files, song, left, mustStop, watch), watch);
    }
  }

  private Outcome attempt(Song song, RowProgress progress, SongWatch watch) {
    String id = song.id();
    try {
      make(song, progress);
      tidyUp(id);
      return new Outcome.Finished();
    } catch (CancellationException e) {
      return stopped(song, progress);
    } catch (GenerationException e) {
      watch.fault(e);
      LOG.warn("Song {} failed: {}", id, e.code(), e);
      return e.retryable()
          ? retry(song, Fault.PASSING, e.code(), e.getMessage())
          : giveUp(song, e.code(), e.getMessage());
    } catch (CorruptObjectException e) {
      watch.fault(e);
      LOG.error("Song {} cannot be made from what is stored", id, e);
      String message = "A photo was damaged in the store. Order the song again.";
      return giveUp(song, "storage-corrupt", message);
    } catch (StorageException | IOException e) {
      watch.fault(e);
      LOG.warn("Song {} failed for want of storage", id, e);
      return retry(
          song, Fault.STORAGE, "storage-unavailable", "The place where songs are kept fails.");
    } catch (DataAccessException e) {
      watch.fault(e);
      LOG.warn("Song {} failed for want of the database", id, e);
      return retry(song, Fault.STORAGE, "database-unavailable", "The database fails.");
    } catch (RuntimeException e) {
      watch.fault(e);
      LOG.error("Song {} met a fault of ours", id, e);
      return giveUp(song, "internal-error", "Something went wrong in Songlens; the log says more.");
    } catch (OutOfMemoryError | StackOverflowError | LinkageError e) {
      watch.fault(e);
      LOG.error("Song {} met a fault of the machine", id, e);
      String message = "The machine could not make this song.";
      return retry(song, Fault.MACHINE, "internal-error", message);
    }
  }

  private Duration timeLeft(Song song) {
    return song.begunAt() == null
        ? deadline
        : Duration.between(clock.instant(), song.begunAt().plus(deadline));
  }

  private void make(Song song, RowProgress progress) throws IOException {
    GeneratedSong generated =
        generator.generate(request(song), progress, new StoredCheckpoints(rows, files, song));
    try {
      store(song, generated, progress);
    } finally {
      for (Artifact artifact : generated.artifacts()) {
        artifact.discard();
      }
    }
  }

  /** A changed song is made from what was kept of the one before it. */
  private SongRequest request(Song song) {
    if (song.photos() == 0 && revisions.find(song.id()).isPresent()) {
      byte[] take = files.read(song.id(), KeptTake.TAKE).orElseThrow();
      return SongRequest.again(KeptTake.of(take), song.options());
    }
    List<byte[]> photos = files.photos(song.id(), song.photos());
    return new SongRequest(photos, song.options(), false, true);
  }

  private void store(Song song, GeneratedSong generated, RowProgress progress) throws IOException {
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
    library.keep(song, generated);
    if (!rows.finish(song, generated.summary(), offered)) {
      throw new CancellationException("The song went away while it was stored");
    }
    LOG.info("Song {} is done", song.id());
    if (song.attempt() == 1 && song.photos() > 0) { // others skip stages
      averages.note(generated.summary().seconds(), progress.seconds());
    }
  }

  private Outcome stopped(Song song, RowProgress progress) {
    if (progress.isLate()) {
      return tooLate(song);
    }
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
      return rows.handBack(song, message);
    } catch (DataAccessException e) {
      LOG.debug("The database went away while song {} was handed back", song.id(), e);
      return rows.handBack(song, message);
    }
  }

  private Outcome retry(Song song, Fault fault, String code, String message) {
    Duration pause = fault.pause(song.failures());
    if (fault.isHopeless(song.failures()) || timeLeft(song).compareTo(pause) < 0) {
      return giveUp(song, code, message + " It was tried " + (song.failures() + 1) + " times.");
    }
    rows.retry(song, message + " It will be tried again.");
    return new Outcome.Again(pause);
  }

  private Outcome tooLate(Song song) {
    String message =
        "The song was not finished within "
            + deadline.toMinutes()
            + " minutes, and was given up. Order it again, or a shorter one.";
    return giveUp(song, "deadline-passed", message);
  }

  private Outcome giveUp(Song song, String code, String message) {
    rows.fail(song, code, message);
    tidyUp(song.id());
    return new Outcome.Finished();
  }

  /**
   * Deletes what a song in its final state does not need. The row of one that others were made of
   * leads to them: whoever purges cut-off deletions follows it.
   */
  private void tidyUp(String id) {
    Optional<Song> song = rows.find(id);
    if (song.isEmpty() || song.get().state() == SongState.CANCELLED) {
      files.deleteAll(id, rows.whyUnwanted(id));
      if (rows.revisionsOf(id).isEmpty()) {
        rows.delete(id);
      }
    } else if (song.get().state() == SongState.FAILED) {
      files.deleteAll(id, Deletion.Why.FAILED);
    } else if (song.get().state() == SongState.DONE) {
      files.deleteWork(id); // but not the opening: who listens to it has its link
    }
  }
}
