package io.songlens.api.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.zaxxer.hikari.HikariDataSource;
import io.songlens.api.config.Databases;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatabaseClockTest {
  @Test
  void itTellsTheDatabasesTimeAndCountsOnByTheTimer(@TempDir Path folder) {
    AtomicLong nanos = new AtomicLong(-5);
    try (HikariDataSource database = Databases.embedded(folder.resolve("songlens"))) {
      DatabaseClock clock = new DatabaseClock(JdbcClient.create(database), nanos::get);
      Instant first = clock.now();
      assertThat(first).isCloseTo(Instant.now(), within(10, ChronoUnit.SECONDS));
      nanos.addAndGet(Duration.ofSeconds(30).toNanos());
      assertThat(clock.now()).isEqualTo(first.plusSeconds(30));
      nanos.addAndGet(Duration.ofSeconds(31).toNanos());
      assertThat(clock.now()).isCloseTo(Instant.now(), within(10, ChronoUnit.SECONDS));
    }
  }

  @Test
  void itGoesOnWhileTheDatabaseIsAway(@TempDir Path folder) {
    AtomicLong nanos = new AtomicLong();
    HikariDataSource database = Databases.embedded(folder.resolve("songlens"));
    DatabaseClock clock = new DatabaseClock(JdbcClient.create(database), nanos::get);
    Instant first = clock.now();
    database.close();
    nanos.addAndGet(Duration.ofHours(1).toNanos());
    assertThat(clock.now()).isEqualTo(first.plus(Duration.ofHours(1)));
  }
}
