package io.songlens.api.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import io.songlens.api.config.SonglensProperties;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/**
 * The workers of this process: for each lane a scheduler with its own threads. They begin when all
 * the rest is ready. When the process is told to stop, they take no more songs, let those that they
 * are at go on for a while, and hand back what is not finished then.
 */
@Component
class SongSchedulers implements SmartLifecycle {
  /** Time for a song to notice that it must stop, and for its row to be written. */
  private static final Duration HAND_BACK = Duration.ofSeconds(10);

  private static final Executor OWN_THREAD = work -> new Thread(work, "stops-workers").start();

  private final DataSource database;
  private final SongWorker worker;
  private final SonglensProperties.Workers workers;
  private final SonglensProperties.Beat beat;
  private final Duration drain;
  private final DatabaseClock clock;
  private final Map<Lane, Scheduler> schedulers = new EnumMap<>(Lane.class);
  private volatile boolean running;
  private volatile long stopNanos = Long.MAX_VALUE;

  SongSchedulers(DataSource database, SongWorker worker, SonglensProperties properties) {
    this.database = new TransactionAwareDataSourceProxy(database);
    this.worker = worker;
    this.workers = properties.workers();
    this.beat = properties.beat();
    this.drain = properties.drain();
    this.clock = new DatabaseClock(JdbcClient.create(database));
    for (Lane lane : Lane.values()) {
      schedulers.put(lane, scheduler(lane));
    }
  }

  /** Where songs of a lane are put; works without workers too, and within transactions. */
  SchedulerClient client(Lane lane) {
    return of(lane);
  }

  /** Lets this process's workers look for songs of a lane at once. */
  void wake(Lane lane) {
    of(lane).triggerCheckForDueExecutions();
  }

  private Scheduler of(Lane lane) {
    Scheduler scheduler = schedulers.get(lane);
    if (scheduler == null) {
      throw new IllegalStateException("Every lane has a scheduler");
    }
    return scheduler;
  }

  /** The time by which songs are due. */
  Instant now() {
    return clock.now();
  }

  private Scheduler scheduler(Lane lane) {
    SchedulerBuilder builder =
        Scheduler.create(database, SongTask.all(worker, this::isTimeUp))
            .schedulerName(new SchedulerName.Fixed(name(lane)))
            .serializer(new NoTaskData())
            .jdbcCustomization(new FairOrder(lane))
            .clock(clock)
            .threads(Math.max(1, threads(lane)))
            .executorService(workers(lane))
            // With "lock-and-fetch", songs that waited in a worker had no heartbeat and ran twice.
            .pollUsingFetch(0.5, 1)
            .pollingInterval(beat.look())
            .heartbeatInterval(beat.heart())
            .missedHeartbeatsLimit(beat.missed())
            .shutdownMaxWait(drain.plus(HAND_BACK));
    return builder.build();
  }

  /**
   * Threads that give way to those that answer callers, wherever the Java machine lets priorities
   * count; what they start in turn, as the threads that singers and players share, does as well.
   */
  @SuppressWarnings("ThreadPriorityCheck") // it is about speed; nothing goes wrong without it
  private ExecutorService workers(Lane lane) {
    AtomicInteger count = new AtomicInteger();
    return Executors.newFixedThreadPool(
        Math.max(1, threads(lane)),
        work -> {
          Thread thread = new Thread(work, lane.word() + "-worker-" + count.incrementAndGet());
          thread.setPriority(Thread.MIN_PRIORITY);
          return thread;
        });
  }

  /** A process's own: a restarted one must not be taken for its dead forerunner. */
  private static String name(Lane lane) {
    String name = lane.word() + "-" + ProcessHandle.current().pid() + "-" + UUID.randomUUID();
    return name.substring(0, Math.min(50, name.length()));
  }

  private int threads(Lane lane) {
    return switch (lane) {
      case LIVE -> workers.live();
      case NORMAL -> workers.normal();
      case BATCH -> workers.batch();
    };
  }

  private boolean isTimeUp() {
    return System.nanoTime() - stopNanos > drain.toNanos() && !running;
  }

  @Override
  public void start() {
    running = true;
    schedulers.forEach(
        (lane, scheduler) -> {
          if (threads(lane) > 0) {
            scheduler.start();
          }
        });
  }

  @Override
  public void stop() {
    stopNanos = System.nanoTime();
    running = false;
    schedulers.entrySet().stream()
        .filter(entry -> threads(entry.getKey()) > 0)
        .map(entry -> CompletableFuture.runAsync(entry.getValue()::stop, OWN_THREAD))
        .toList()
        .forEach(CompletableFuture::join);
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
