package io.songlens.api.song;

import io.songlens.api.job.SongRows;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Lets listeners follow songs. Each listener has a thread of its own, so that a slow one delays
 * nobody; the row is read rather than the worker asked, since that may be another process.
 */
@ConditionalOnWebApplication
@Component
class SongEvents {
  private static final int MOST_LISTENERS = 200;

  private final SongRows rows;
  private final SongViews views;
  private final ThreadPoolExecutor listeners =
      new ThreadPoolExecutor(0, MOST_LISTENERS, 10, TimeUnit.SECONDS, new SynchronousQueue<>());

  SongEvents(SongRows rows, SongViews views) {
    this.rows = rows;
    this.views = views;
  }

  /**
   * A stream of the song's events, from its present state to its last.
   *
   * @param lastEventId the last event that the listener heard of this song, which is not told
   *     again; null for none
   * @throws ProblemException if there are too many listeners
   */
  SseEmitter listen(String id, @Nullable String lastEventId) {
    SseEmitter emitter = new SseEmitter(0L); // ends with the song, not by the clock
    try {
      listeners.execute(new SongListener(id, lastEventId, rows, views, emitter));
    } catch (RejectedExecutionException e) {
      throw new ProblemException(
          ProblemCode.TOO_MANY_LISTENERS, "Too many listeners; ask for the song now and then.");
    }
    return emitter;
  }

  /** Open streams would hold up an orderly stop of the server. */
  @EventListener(ContextClosedEvent.class)
  @PreDestroy
  void close() {
    listeners.shutdownNow();
  }
}
