package io.songlens.api.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.songlens.api.access.Quota;
import io.songlens.api.config.Databases;
import io.songlens.api.support.MovableClock;
import java.nio.file.Path;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

class PastDaysTest {
  private final MovableClock clock = new MovableClock();

  @Test
  void whatAnAccountOrderedIsForgottenWhenItsDayIsLongOver(@TempDir Path folder) {
    try (HikariDataSource database = Databases.embedded(folder.resolve("songlens"))) {
      Flyway.configure().dataSource(database).load().migrate();
      JdbcClient db = JdbcClient.create(database);
      SongQuotas quotas = new SongQuotas(db, new JdbcTransactionManager(database), clock);
      PastDays chore = new PastDays(quotas);
      Quota one = new Quota(1, null);

      assertThat(quotas.place("museum", one, 1, () -> {}))
          .isInstanceOf(SongQuotas.Outcome.Within.class);
      chore.run(() -> false);
      assertThat(quotas.place("museum", one, 1, () -> {}))
          .isInstanceOf(SongQuotas.Outcome.DayUsedUp.class);

      clock.setAhead(Duration.ofDays(2));
      chore.run(() -> false);
      assertThat(db.sql("select count(*) from tenant_usage").query(Integer.class).single())
          .isZero();
      assertThat(quotas.place("museum", one, 1, () -> {}))
          .isInstanceOf(SongQuotas.Outcome.Within.class);
    }
  }
}
