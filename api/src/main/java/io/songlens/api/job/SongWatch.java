package io.songlens.api.job;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.songlens.api.generation.Stage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Watches a worker make a song: how long it is at each stage, as timers of this process and as
 * spans of the song's trace. Made and closed by the worker's thread; stages may be told by others.
 */
final class SongWatch implements AutoCloseable {
  private final SongTraces traces;
  private final MeterRegistry meters;
  private final Span song;
  private final Tracer.SpanInScope scope;
  private @Nullable Running now;

  private record Running(Stage stage, Span span, long begunNanos) {}

  SongWatch(SongTraces traces, MeterRegistry meters, Song song) {
    this.traces = traces;
    this.meters = meters;
    this.song = traces.begin(song);
    this.scope = traces.enter(this.song);
  }

  /** A stage begins, and the one before it ends. */
  synchronized void enter(Stage stage) {
    leave();
    String word = SongState.of(stage).word();
    now = new Running(stage, traces.within(song, word), System.nanoTime());
  }

  private void leave() {
    if (now == null) {
      return;
    }
    now.span().end();
    Timer.builder("songlens.stage.work")
        .description("How long this process was at a stage of a song")
        .tag("stage", SongState.of(now.stage()).word())
        .register(meters)
        .record(System.nanoTime() - now.begunNanos(), TimeUnit.NANOSECONDS);
    now = null;
  }

  /** Something went wrong. */
  void fault(Throwable fault) {
    song.error(fault);
  }

  @Override
  public synchronized void close() {
    leave();
    scope.close();
    song.end();
  }
}
