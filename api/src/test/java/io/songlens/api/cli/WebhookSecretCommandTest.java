package io.songlens.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.songlens.api.config.Databases;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class WebhookSecretCommandTest {
  @Test
  void everyAccountHasASecretThatStaysAlsoWhileTheServiceRuns(@TempDir Path data)
      throws SQLException {
    String folder = "--songlens.data=" + data;
    String everyones = run(folder);
    assertThat(everyones).matches("[0-9a-f]{64}\n");
    try (HikariDataSource service = Databases.embedded(data.resolve(Databases.EMBEDDED));
        Connection open = service.getConnection()) {
      assertThat(open.isValid(1)).isTrue();
      assertThat(run(folder)).isEqualTo(everyones);
      assertThat(run("--account", "museum", folder))
          .matches("[0-9a-f]{64}\n")
          .isNotEqualTo(everyones);
      String chosen = run(folder, "--songlens.webhooks.secret=the-operator-chose");
      assertThat(chosen).matches("[0-9a-f]{64}\n").isNotEqualTo(everyones);
    }
  }

  private static String run(String... arguments) {
    StringWriter out = new StringWriter();
    new CommandLine(new WebhookSecretCommand())
        .setExecutionExceptionHandler(new PlainFaults())
        .setOut(new PrintWriter(out, true))
        .execute(arguments);
    return out.toString();
  }
}
