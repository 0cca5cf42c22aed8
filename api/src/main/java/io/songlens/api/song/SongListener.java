package io.songlens.api.song;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells one listener what happens to one song. */
final class SongListener {
  private static final Logger LOG = LoggerFactory.getLogger(SongListener.class);

  /** Proxies close what is silent for longer. */
  private static final long MOST_SILENCE_NANOS = Duration.ofSeconds(10).toNanos();

  private final SseEmitter emitter;
  private final AtomicBoolean busy = new AtomicBoolean();
  private @Nullable String told;
  private long toldNanos = System.nanoTime();

  /**
   * A listener.
   *
   * @param lastEventId what it heard last; null if it has heard nothing yet
   */
  SongListener(SseEmitter emitter, @Nullable String lastEventId) {
    this.emitter = emitter;
    this.told = lastEventId;
  }

  /** Whether it is free to be told something; it is busy then until it was told. */
  boolean engage() {
    return busy.compareAndSet(false, true);
  }

  /** Tells how the song is if that is news; its stream ends with the song. */
  void tell(ProgressView now) {
    try {
      if (now.isFinal() || !now.eventId().equals(told)) {
        send(
            SseEmitter.event()
                .id(now.eventId())
                .name(now.eventName())
                .data(now, MediaType.APPLICATION_JSON));
        told = now.eventId();
      } else if (System.nanoTime() - toldNanos > MOST_SILENCE_NANOS) {
        send(SseEmitter.event().comment("still here"));
      }
      if (now.isFinal()) {
        emitter.complete();
      }
    } catch (IOException | IllegalStateException e) {
      LOG.debug("A listener went away", e);
    } catch (RuntimeException e) {
      LOG.warn("A listener cannot be served", e);
      emitter.complete();
    } finally {
      busy.set(false);
    }
  }

  private void send(SseEmitter.SseEventBuilder event) throws IOException {
    emitter.send(event);
    toldNanos = System.nanoTime();
  }

  /** Ends its stream; it connects again if it likes. */
  void dismiss() {
    emitter.complete();
  }
}
