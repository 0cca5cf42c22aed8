package io.songlens.api.job;

import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where songs wait for a worker. */
@Component
public class SongQueue {
  /** Far longer than any upload takes from its row to its task. */
  private static final Duration ABANDONED = Duration.ofHours(1);

  private static final Logger LOG = LoggerFactory.getLogger(SongQueue.class);

  private final SongSchedulers schedulers;
  private final SongRows rows;
  private final SongFiles files;

  public SongQueue(SongSchedulers schedulers, SongRows rows, SongFiles files) {
    this.schedulers = schedulers;
    this.rows = rows;
    this.files = files;
  }

  /** Lets a song be made as soon as a worker is free. Its row and its photos must be there. */
  public void enqueue(String id, Lane lane) {
    schedulers
        .client(lane)
        .scheduleIfNotExists(SongTask.descriptor(lane).instance(id).build(), schedulers.now());
  }

  /**
   * Stops a song if it is being made, and deletes all of it. A worker that is at it notices soon
   * and clears away what it has stored meanwhile.
   */
  public void remove(String id, Lane lane) {
    boolean unfinished = rows.cancel(id);
    try {
      schedulers.client(lane).cancel(SongTask.descriptor(lane).instanceId(id));
    } catch (TaskInstanceCurrentlyExecutingException e) {
      if (unfinished) {
        return; // its worker sees the row and deletes all
      }
    } catch (TaskInstanceNotFoundException e) {
      LOG.debug("Song {} has no task any more", id);
    }
    purge(id);
  }

  /** Clears away orders that were cut off before they were confirmed. */
  @EventListener(ApplicationReadyEvent.class)
  void purgeAbandoned() {
    rows.abandoned(ABANDONED).forEach(this::purge);
  }

  private void purge(String id) {
    files.deleteAll(id);
    rows.delete(id);
  }
}
