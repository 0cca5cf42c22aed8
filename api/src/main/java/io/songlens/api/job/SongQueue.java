package io.songlens.api.job;

import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where songs wait for a worker. */
@Component
public class SongQueue {
  /** Far longer than any deletion takes. */
  private static final Duration ABANDONED = Duration.ofHours(1);

  private static final Logger LOG = LoggerFactory.getLogger(SongQueue.class);

  private final SongSchedulers schedulers;
  private final SongRows rows;
  private final SongFiles files;
  private final SongTraces traces;

  SongQueue(SongSchedulers schedulers, SongRows rows, SongFiles files, SongTraces traces) {
    this.schedulers = schedulers;
    this.rows = rows;
    this.files = files;
    this.traces = traces;
  }

  /**
   * Lets a song be made as soon as the transaction that this is part of has ended and a worker is
   * free. Its row and its photos must be there.
   */
  void enqueue(String id, Lane lane) {
    traces.note(id);
    schedulers
        .client(lane)
        .scheduleIfNotExists(SongTask.descriptor(lane).instance(id).build(), schedulers.now());
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            schedulers.wake(lane);
          }
        });
  }

  /**
   * Stops a song if it is being made, and deletes all of it, and all that was made from it by
   * changing it. What its worker stores before it notices, the worker deletes.
   */
  public void remove(String id, Lane lane) {
    remove(id, lane, Deletion.Why.ASKED);
  }

  /** Deletes all of a song for that reason, as {@link #remove(String, Lane)} does. */
  public void remove(String id, Lane lane, Deletion.Why why) {
    rows.cancel(id, why);
    try {
      schedulers.client(lane).cancel(SongTask.descriptor(lane).instanceId(id));
    } catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException e) {
      LOG.debug("Song {} does not wait", id, e);
    }
    purge(id, why);
  }

  /** Clears away deletions that were cut off. */
  @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
  void purgeAbandoned() {
    rows.abandoned(ABANDONED).forEach(id -> purge(id, rows.whyUnwanted(id)));
  }

  private void purge(String id, Deletion.Why why) {
    for (String revision : rows.revisionsOf(id)) {
      rows.find(revision).ifPresent(song -> remove(song.id(), song.lane(), why));
    }
    files.deleteAll(id, why);
    rows.delete(id);
  }
}
