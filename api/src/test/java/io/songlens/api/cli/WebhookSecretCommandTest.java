package io.songlens.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.songlens.api.config.Databases;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import picocli.CommandLine;

class WebhookSecretCommandTest {
  private final StringWriter err = new StringWriter();

  @Test
  void theSecretThatTheServiceDrewIsPrintedAlsoWhileItRuns(@TempDir Path data) {
    try (HikariDataSource service = Databases.embedded(data.resolve("songlens"))) {
      Flyway.configure().dataSource(service).load().migrate();
      String printed = run(Map.of("songlens.data", data.toString()));
      assertThat(printed).matches("[0-9a-f]{64}\n");
      assertThat(run(Map.of("songlens.data", data.toString()))).isEqualTo(printed);
      Map<String, Object> chosen = new HashMap<>(Map.of("songlens.data", data.toString()));
      chosen.put("songlens.webhooks.secret", "the-operator-chose");
      assertThat(run(chosen)).isEqualTo("the-operator-chose\n");
    }
  }

  @Test
  void withoutAServiceItSaysWhatToDo(@TempDir Path data) {
    assertThat(run(Map.of("songlens.data", data.toString()))).isEmpty();
    assertThat(err.toString()).contains("start the service first", "SONGLENS_DATA");
    assertThat(data).isEmptyDirectory();
  }

  private String run(Map<String, Object> settings) {
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
    StringWriter out = new StringWriter();
    new CommandLine(new WebhookSecretCommand(environment))
        .setExecutionExceptionHandler(new PlainFaults())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute();
    return out.toString();
  }
}
