package io.songlens.api.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.songlens.api.support.Postgres;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class SharedSecretsTest {
  @Test
  void allProcessesFindTheSecretThatTheFirstOneDrew(@TempDir Path folder) {
    try (HikariDataSource h2 = Databases.embedded(folder.resolve("songlens"));
        HikariDataSource postgres = Databases.server(Postgres.emptyDatabase())) {
      assertThatIsShared(h2);
      assertThatIsShared(postgres);
    }
  }

  private static void assertThatIsShared(HikariDataSource database) {
    Flyway.configure().dataSource(database).load().migrate();
    JdbcClient db = JdbcClient.create(database);
    byte[] first = new SharedSecrets(db).loadOrCreate("one");
    assertThat(first).hasSize(32);
    assertThat(new SharedSecrets(db).loadOrCreate("one")).isEqualTo(first);
    assertThat(new SharedSecrets(db).loadOrCreate("other")).isNotEqualTo(first);
  }
}
