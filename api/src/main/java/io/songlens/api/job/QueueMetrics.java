package io.songlens.api.job;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.songlens.api.generation.Stage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Tells {@link QueueFigures} as gauges. They come from the database, so that any process tells them
 * of all, and workers need not be reached for them.
 */
@Component
class QueueMetrics implements MeterBinder {
  private static final Logger log = LoggerFactory.getLogger(QueueMetrics.class);

  /** All gauges of one scrape come from one look at the database. */
  private static final Duration FRESH = Duration.ofSeconds(2);

  private final QueueFigures figures;
  private final Clock clock;
  private @Nullable Look last;

  QueueMetrics(QueueFigures figures, Clock clock) {
    this.figures = figures;
    this.clock = clock;
  }

  private record Look(Instant at, Optional<QueueFigures.Snapshot> seen) {}

  @Override
  public void bindTo(MeterRegistry registry) {
    for (Lane lane : Lane.values()) {
      gauge("songlens.songs.waiting", seen -> seen.waiting().getOrDefault(lane, 0))
          .description("Songs that wait for a worker")
          .tag("queue", lane.word())
          .register(registry);
      gauge("songlens.songs.working", seen -> seen.working().getOrDefault(lane, 0))
          .description("Songs that are being made")
          .tag("queue", lane.word())
          .register(registry);
      gauge("songlens.songs.oldest", seen -> seen.oldestSeconds().getOrDefault(lane, 0.0))
          .description("How long the song that has waited longest has been there")
          .baseUnit("seconds")
          .tag("queue", lane.word())
          .register(registry);
    }
    for (SongState state : List.of(SongState.DONE, SongState.FAILED)) {
      gauge("songlens.songs.last.hour", seen -> seen.finished().getOrDefault(state, 0))
          .description("Songs that ended within the last hour")
          .tag("outcome", state.word())
          .register(registry);
    }
    for (Stage stage : Stage.values()) {
      gauge("songlens.stage", seen -> seen.stageSeconds().getOrDefault(stage, 0.0))
          .description("How long a stage of a song of about three minutes took lately")
          .baseUnit("seconds")
          .tag("stage", SongState.of(stage).word())
          .register(registry);
    }
  }

  private Gauge.Builder<QueueMetrics> gauge(
      String name, ToDoubleFunction<QueueFigures.Snapshot> figure) {
    return Gauge.builder(
        name,
        this,
        metrics -> metrics.look().map(seen -> figure.applyAsDouble(seen)).orElse(Double.NaN));
  }

  /**
   * What was seen last; empty if the database could not be asked, which is not tried at once again.
   */
  private synchronized Optional<QueueFigures.Snapshot> look() {
    if (last == null || Duration.between(last.at(), clock.instant()).abs().compareTo(FRESH) > 0) {
      Optional<QueueFigures.Snapshot> seen = ask();
      last = new Look(clock.instant(), seen);
    }
    return last.seen();
  }

  private Optional<QueueFigures.Snapshot> ask() {
    try {
      return Optional.of(figures.now());
    } catch (DataAccessException e) {
      log.warn("The queues' figures cannot be had: {}", e.getMessage());
      return Optional.empty();
    }
  }
}
