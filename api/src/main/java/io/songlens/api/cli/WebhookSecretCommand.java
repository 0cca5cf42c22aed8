package io.songlens.api.cli;

import com.zaxxer.hikari.HikariDataSource;
import io.songlens.api.config.DataFolder;
import io.songlens.api.config.Databases;
import io.songlens.api.config.SonglensProperties;
import io.songlens.api.webhook.WebhookSecret;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./songlens webhook-secret}. */
@Command(
    name = "webhook-secret",
    description = {
      "Prints the secret that webhooks of the service are signed with. Start it where the",
      "service was started, with the same settings in the environment."
    },
    mixinStandardHelpOptions = true)
final class WebhookSecretCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  private final ConfigurableEnvironment environment;

  WebhookSecretCommand() {
    this(new StandardEnvironment());
  }

  WebhookSecretCommand(ConfigurableEnvironment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    SonglensProperties settings =
        Binder.get(environment).bindOrCreate("songlens", SonglensProperties.class);
    if (!settings.database().isServer()
        && Files.notExists(settings.data().resolve(Databases.EMBEDDED + ".mv.db"))) {
      throw new UsageException(
          "there is no service's database in "
              + settings.data().toAbsolutePath().normalize()
              + "; start the service first, or name its folder in SONGLENS_DATA");
    }
    try (HikariDataSource database = Databases.of(settings, new DataFolder(settings))) {
      String secret = WebhookSecret.of(settings.webhooks(), JdbcClient.create(database));
      spec.commandLine().getOut().println(secret);
    }
    return 0;
  }
}
