package io.songlens.api.config;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Pools of connections to the databases there may be. */
public final class Databases {
  /** The embedded database's file in the data folder, without ending. */
  public static final String EMBEDDED = "songlens";

  private static final int CONNECTIONS = 10;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Databases() {}

  /** The database that the settings name. */
  public static HikariDataSource of(SonglensProperties settings, DataFolder data) {
    return settings.database().isServer()
        ? server(settings.database())
        : embedded(data.resolve(EMBEDDED));
  }

  /**
   * The embedded database. Several processes may share it: the first one serves it to the others,
   * and when that one dies, another takes over ({@code AUTO_SERVER}).
   *
   * @param file its path without ending
   */
  public static HikariDataSource embedded(Path file) {
    // H2 would offer the shared database on every network interface.
    setUnlessSet("h2.bindAddress", "127.0.0.1");
    return pool(
        "jdbc:h2:file:" + file + ";AUTO_SERVER=TRUE;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE",
        "songlens",
        "");
  }

  /**
   * A PostgreSQL server.
   *
   * @throws IllegalArgumentException if the settings cannot be used; without a secret in its
   *     message
   */
  public static HikariDataSource server(SonglensProperties.Database settings) {
    String url = settings.url();
    if (url == null) {
      throw new IllegalArgumentException("songlens.database.url is not set");
    }
    return pool(
        DatabaseSecrets.checked(url.strip()), settings.user(), DatabaseSecrets.password(settings));
  }

  private static HikariDataSource pool(String url, String user, @Nullable String password) {
    // Look at each connection before use: the process or server behind it may have ended, and
    // while this process ends, H2 closes the database before the worker hands its song back.
    setUnlessSet("com.zaxxer.hikari.aliveBypassWindowMs", "0");
    HikariDataSource source = new HikariDataSource();
    source.setJdbcUrl(url);
    source.setUsername(user);
    source.setPassword(password);
    source.setMaximumPoolSize(CONNECTIONS);
    source.setConnectionTimeout(PATIENCE.toMillis());
    return source;
  }

  private static void setUnlessSet(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
