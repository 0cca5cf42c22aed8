package io.songlens.api.cli;

import com.zaxxer.hikari.HikariDataSource;
import io.songlens.api.access.ApiKeys;
import io.songlens.api.config.DataFolder;
import io.songlens.api.config.Databases;
import io.songlens.api.config.SonglensProperties;
import io.songlens.api.webhook.WebhookSecret;
import java.time.Clock;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The service's database, found by the settings that the service goes by: arguments, environment,
 * files. The service may be running: the embedded database is shared with it.
 */
final class ServiceDatabase implements AutoCloseable {
  private final SonglensProperties settings;
  private final HikariDataSource source;

  private ServiceDatabase(SonglensProperties settings, HikariDataSource source) {
    this.settings = settings;
    this.source = source;
  }

  /**
   * Opens it, and brings its tables up to date.
   *
   * @param arguments settings in the manner of {@code ./songlens serve}
   * @throws UsageException if something else is among them
   */
  static ServiceDatabase of(List<String> arguments) {
    for (String argument : arguments) {
      if (!argument.matches("--[a-z]+\\.[^=]+=.*")) {
        throw new UsageException(argument + " is not known here; see --help");
      }
    }
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(new SimpleCommandLinePropertySource(arguments.toArray(String[]::new)));
    ConfigDataEnvironmentPostProcessor.applyTo(environment);
    SonglensProperties settings =
        Binder.get(environment).bindOrCreate("songlens", SonglensProperties.class);
    HikariDataSource source = Databases.of(settings, new DataFolder(settings));
    Flyway.configure().dataSource(source).load().migrate();
    return new ServiceDatabase(settings, source);
  }

  ApiKeys keys() {
    return new ApiKeys(JdbcClient.create(source), Clock.systemUTC());
  }

  WebhookSecret webhookSecret() {
    return WebhookSecret.of(settings.webhooks(), JdbcClient.create(source));
  }

  @Override
  public void close() {
    source.close();
  }
}
