package io.songlens.api.job;

import io.songlens.api.access.Caller;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes songs in. What they are made from is stored first; then their rows, what else comes about
 * with them, and their places in the queue become visible all at once. A process that dies on the
 * way leaves no song that would wait for ever, only files without a row, which are swept away.
 */
@Component
public class SongPlacing {
  private static final Logger LOG = LoggerFactory.getLogger(SongPlacing.class);

  private final SongQuotas quotas;
  private final SongRows rows;
  private final SongFiles files;
  private final SongQueue queue;

  SongPlacing(SongQuotas quotas, SongRows rows, SongFiles files, SongQueue queue) {
    this.quotas = quotas;
    this.rows = rows;
    this.files = files;
    this.queue = queue;
  }

  /** Stores what songs are made from. */
  @FunctionalInterface
  public interface Storing {
    void store() throws IOException;
  }

  /**
   * Places all of some songs, or none if the caller's quota has no room for all of them.
   *
   * @param along what comes about with them in the database; what it throws is thrown on
   * @throws org.springframework.dao.DuplicateKeyException if another song of the account has the
   *     idempotency key of one
   */
  public SongQuotas.Outcome place(
      Caller caller, List<NewSong> songs, Storing storing, Runnable along) throws IOException {
    SongQuotas.Outcome now = quotas.look(caller.tenant(), caller.quota(), songs.size());
    if (!(now instanceof SongQuotas.Outcome.Within)) {
      return now;
    }
    boolean placed = false;
    try {
      storing.store();
      SongQuotas.Outcome outcome =
          quotas.place(caller.tenant(), caller.quota(), songs.size(), () -> add(songs, along));
      placed = outcome instanceof SongQuotas.Outcome.Within;
      return outcome;
    } finally {
      if (!placed) {
        songs.forEach(song -> deleteFiles(song.id()));
      }
    }
  }

  private void add(List<NewSong> songs, Runnable along) {
    songs.forEach(rows::add);
    along.run();
    songs.forEach(song -> queue.enqueue(song.id(), song.lane()));
  }

  private void deleteFiles(String id) {
    try {
      if (rows.find(id).isEmpty()) { // else all was well, and only the answer got lost
        files.deleteAll(id, Deletion.Why.LEFTOVER);
      }
    } catch (RuntimeException e) {
      LOG.warn("What was stored for song {}, which was not placed, is swept away later", id, e);
    }
  }
}
