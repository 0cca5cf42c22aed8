package io.songlens.api.song;

import io.songlens.api.job.SongRows;
import io.songlens.api.job.SongState;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells one listener what happens to one song. */
final class SongListener implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(SongListener.class);
  private static final long LOOK_EVERY_MS = 250;
  private static final long LOOKS_PER_HEARTBEAT = 40;

  private final String id;
  private final SongRows rows;
  private final SongViews views;
  private final @Nullable String lastEventId;
  private final SseEmitter emitter;
  private final CountDownLatch gone = new CountDownLatch(1);

  /**
   * @param lastEventId what the listener heard last; null if it has heard nothing yet
   */
  SongListener(
      String id, @Nullable String lastEventId, SongRows rows, SongViews views, SseEmitter emitter) {
    this.id = id;
    this.lastEventId = lastEventId;
    this.rows = rows;
    this.views = views;
    this.emitter = emitter;
    emitter.onCompletion(gone::countDown);
    emitter.onError(fault -> gone.countDown());
  }

  @Override
  public void run() {
    try {
      follow();
      emitter.complete();
    } catch (InterruptedException e) {
      emitter.complete(); // the service stops; the listener connects again later
    } catch (IOException | IllegalStateException e) {
      LOG.debug("A listener of song {} went away", id, e);
    } catch (RuntimeException e) {
      LOG.warn("A listener of song {} cannot be served", id, e);
      emitter.complete();
    }
  }

  private void follow() throws IOException, InterruptedException {
    String told = lastEventId;
    long quietLooks = 0;
    do {
      ProgressView now = look();
      if (now.isFinal() || !now.eventId().equals(told)) {
        emitter.send(
            SseEmitter.event()
                .id(now.eventId())
                .name(now.eventName())
                .data(now, MediaType.APPLICATION_JSON));
        told = now.eventId();
        quietLooks = 0;
      } else if (++quietLooks % LOOKS_PER_HEARTBEAT == 0) {
        emitter.send(SseEmitter.event().comment("still here"));
      }
      if (now.isFinal()) {
        return;
      }
    } while (!gone.await(LOOK_EVERY_MS, TimeUnit.MILLISECONDS));
  }

  private ProgressView look() {
    return rows.find(id)
        .filter(song -> song.state() != SongState.CANCELLED)
        .map(views::progress)
        .orElse(ProgressView.CANCELLED);
  }
}
