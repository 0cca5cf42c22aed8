package io.songlens.api.song;

import io.songlens.api.job.Song;
import io.songlens.api.job.SongRows;
import io.songlens.api.job.SongState;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Lets listeners follow songs. One thread looks at all songs that are followed, each once however
 * many follow it, and rests three times as long as a look took: following never takes more than a
 * quarter of one database connection. Rows are read rather than the worker asked, since that may be
 * another process. Others do the telling; a listener that does not read is passed over.
 */
@ConditionalOnWebApplication
@Component
class SongEvents {
  private static final Logger LOG = LoggerFactory.getLogger(SongEvents.class);
  private static final int MOST_LISTENERS = 5_000;
  private static final int TELLERS = 8;
  private static final int SONGS_PER_QUERY = 200;
  private static final long LOOK_EVERY_NANOS = Duration.ofMillis(250).toNanos();
  private static final int REST_TO_WORK = 3;

  private final SongRows rows;
  private final SongViews views;
  private final Map<String, Set<SongListener>> listeners = new ConcurrentHashMap<>();
  private final AtomicInteger count = new AtomicInteger();
  private final ExecutorService watcher = Executors.newSingleThreadExecutor();
  private final ExecutorService tellers = Executors.newFixedThreadPool(TELLERS);
  private final CountDownLatch stopping = new CountDownLatch(1);

  SongEvents(SongRows rows, SongViews views) {
    this.rows = rows;
    this.views = views;
    watcher.execute(this::watch);
  }

  /**
   * A stream of the song's events, from its present state to its last.
   *
   * @param lastEventId the last event that the listener heard of this song, which is not told
   *     again; null for none
   * @throws ProblemException if there are too many listeners
   */
  SseEmitter listen(Song song, @Nullable String lastEventId) {
    if (count.incrementAndGet() > MOST_LISTENERS) {
      count.decrementAndGet();
      throw new ProblemException(
          ProblemCode.TOO_MANY_LISTENERS, "Too many listeners; ask for the song now and then.");
    }
    SseEmitter emitter = new SseEmitter(0L); // ends with the song, not by the clock
    SongListener listener = new SongListener(emitter, lastEventId);
    listeners.compute(
        song.id(),
        (id, others) -> {
          Set<SongListener> all = others == null ? ConcurrentHashMap.newKeySet() : others;
          all.add(listener);
          return all;
        });
    emitter.onCompletion(() -> remove(song.id(), listener));
    tell(listener, views.progress(song));
    return emitter;
  }

  private void remove(String id, SongListener listener) {
    listeners.computeIfPresent(
        id,
        (same, all) -> {
          if (all.remove(listener)) {
            count.decrementAndGet();
          }
          return all.isEmpty() ? null : all;
        });
  }

  /** Ends by a latch: the embedded database does not bear interrupts. */
  private void watch() {
    try {
      long restNanos = LOOK_EVERY_NANOS;
      while (!stopping.await(restNanos, TimeUnit.NANOSECONDS)) {
        long begun = System.nanoTime();
        look();
        restNanos = Math.max(LOOK_EVERY_NANOS, REST_TO_WORK * (System.nanoTime() - begun));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    try {
      List<String> ids = new ArrayList<>(listeners.keySet());
      for (int i = 0; i < ids.size(); i += SONGS_PER_QUERY) {
        lookAt(ids.subList(i, Math.min(ids.size(), i + SONGS_PER_QUERY)));
      }
    } catch (RuntimeException e) {
      LOG.warn("Songs that are followed cannot be looked at", e);
    }
  }

  private void lookAt(List<String> ids) {
    List<Song> there =
        rows.findAll(ids).stream().filter(song -> song.state() != SongState.CANCELLED).toList();
    Map<String, ProgressView> seen = views.progress(there);
    for (String id : ids) {
      ProgressView now = seen.getOrDefault(id, ProgressView.CANCELLED);
      for (SongListener listener : listeners.getOrDefault(id, Set.of())) {
        tell(listener, now);
      }
    }
  }

  private void tell(SongListener listener, ProgressView now) {
    if (!listener.engage()) {
      return;
    }
    try {
      tellers.execute(() -> listener.tell(now));
    } catch (RejectedExecutionException e) {
      listener.dismiss(); // the service stops
    }
  }

  /** Open streams would hold up an orderly stop of the server. */
  @EventListener(ContextClosedEvent.class)
  @PreDestroy
  void close() {
    stopping.countDown();
    watcher.shutdown();
    tellers.shutdown();
    listeners.values().forEach(all -> all.forEach(SongListener::dismiss));
  }
}
