package io.songlens.api.job;

import com.github.kagkarlsson.scheduler.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database's time, which all workers share. Between looks it goes on by this process's
 * monotonic timer, so that a machine whose clock is set wrong, or set anew, takes no other worker
 * for dead.
 */
final class DatabaseClock implements Clock {
  private static final long LOOK_EVERY_NANOS = Duration.ofMinutes(1).toNanos();

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseClock.class);

  private final JdbcClient db;
  private final LongSupplier nanoTime;
  private Instant seen;
  private long seenNanos;

  DatabaseClock(JdbcClient db) {
    this(db, System::nanoTime);
  }

  DatabaseClock(JdbcClient db, LongSupplier nanoTime) {
    this.db = db;
    this.nanoTime = nanoTime;
    this.seenNanos = nanoTime.getAsLong();
    this.seen = databaseTime();
  }

  @Override
  public synchronized Instant now() {
    long nanos = nanoTime.getAsLong();
    if (nanos - seenNanos > LOOK_EVERY_NANOS) {
      look(nanos);
    }
    return seen.plusNanos(nanos - seenNanos);
  }

  private void look(long nanos) {
    try {
      seen = databaseTime();
    } catch (DataAccessException e) {
      LOG.debug("The database cannot be asked for its time; the timer goes on", e);
      seen = seen.plusNanos(nanos - seenNanos);
    }
    seenNanos = nanos;
  }

  private Instant databaseTime() {
    return db.sql("select current_timestamp").query(OffsetDateTime.class).single().toInstant();
  }
}
