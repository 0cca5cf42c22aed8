package io.songlens.api.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.songlens.api.config.SonglensProperties;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Does the service's chores. Whichever process is first does one; if it dies, another takes over.
 */
@Component
public class Chores implements SmartLifecycle {
  /** Of their own, so that the songs' workers need not know of chores. */
  private static final String TABLE = "chores";

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Scheduler scheduler;
  private volatile boolean running;

  public Chores(DataSource database, List<Chore> chores, SonglensProperties properties) {
    SonglensProperties.Beat beat = properties.beat();
    scheduler =
        Scheduler.create(database)
            .startTasks(chores.stream().map(Chores::task).toList())
            .tableName(TABLE)
            .schedulerName(new SchedulerName.Fixed("chores-" + UUID.randomUUID()))
            .serializer(new NoTaskData())
            .clock(new DatabaseClock(JdbcClient.create(database)))
            .threads(Math.max(1, chores.size()))
            .pollUsingFetch(0.5, 1)
            .pollingInterval(beat.look())
            .heartbeatInterval(beat.heart())
            .missedHeartbeatsLimit(beat.missed())
            .shutdownMaxWait(PATIENCE)
            .build();
  }

  private static RecurringTask<Void> task(Chore chore) {
    return Tasks.recurring(chore.name(), FixedDelay.of(chore.pause()))
        .execute(
            (instance, context) -> chore.run(() -> context.getSchedulerState().isShuttingDown()));
  }

  @Override
  public void start() {
    scheduler.start();
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    scheduler.stop();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
