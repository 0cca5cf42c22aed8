package io.songlens.api.config;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The embedded database in the data folder. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
  /**
   * Several processes may share it: the first one serves it to the others, and when that one dies,
   * another takes over ({@code AUTO_SERVER}).
   */
  @Bean
  DataSource dataSource(DataFolder data) {
    // H2 would offer the shared database on every network interface.
    setUnlessSet("h2.bindAddress", "127.0.0.1");
    // Look at each connection before use: the process that serves the database may have ended,
    // and while this one ends, H2 closes the database before the worker hands its song back.
    setUnlessSet("com.zaxxer.hikari.aliveBypassWindowMs", "0");
    HikariDataSource source = new HikariDataSource();
    source.setJdbcUrl(
        "jdbc:h2:file:"
            + data.resolve("songlens")
            + ";AUTO_SERVER=TRUE;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE");
    source.setUsername("songlens");
    source.setPassword("");
    source.setMaximumPoolSize(10);
    return source;
  }

  private static void setUnlessSet(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
