package io.songlens.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.api.config.DataFolder;
import io.songlens.api.support.KeyedServiceTest;
import io.songlens.api.support.Order;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;

/** Beside a running service, on its database. */
class KeysCommandTest extends KeyedServiceTest {
  private final String data;

  KeysCommandTest(ApplicationContext context) {
    super(context);
    data = "--songlens.data=" + context.getBean(DataFolder.class).resolve("");
  }

  @Test
  void aKeyWorksFromWhenItIsMadeUntilItIsRevoked() {
    Run added = run("add", "kiosk", "--account", "museum", "--songs-per-day", "1");
    assertThat(added.exitCode).as(added.err).isZero();
    String key = added.out.strip();
    assertThat(key).matches("sl_[0-9a-f]{8}_[A-Za-z0-9_-]{43}");
    assertThat(added.err).contains("shown once").doesNotContain(key);
    assertThat(client.withKey(key).order(Order.ofOnePhoto()).statusCode()).isEqualTo(202);
    assertProblem(client.withKey(key).order(Order.ofOnePhoto()), 429, "quota-used-up");

    Run listed = run("list");
    assertThat(listed.out)
        .containsPattern(
            "kiosk +" + key.substring(3, 11) + " +museum +songs:read,songs:write +1 +any")
        .doesNotContain(key.substring(12));

    assertThat(run("revoke", "kiosk").out).contains("Revoked kiosk");
    assertProblem(client.withKey(key).get("/v1/songs"), 401, "key-invalid");
    assertThat(run("list").out).doesNotContain("kiosk");
  }

  @Test
  void whatMakesNoSenseIsToldInASentence() {
    run("add", "taken");
    assertRefused(run("add", "taken"), "There is a key of this name already");
    assertRefused(run("add", "Tom & Co"), "A name has 1 to 40 of a-z");
    assertRefused(run("add", "a", "--scopes", "songs:sing"), "Scopes are songs:read");
    assertRefused(run("add", "a", "--songs-per-day", "0"), "at least 1");
    assertRefused(run("add", "a", "--songs-per-hour", "1"), "--songs-per-hour is not known here");
    assertRefused(run("revoke", "nobody"), "there is no key of the name nobody");
    assertRefused(run(), "keys add, keys list or keys revoke?");
  }

  private static void assertRefused(Run run, String reason) {
    assertThat(run.exitCode).as(run.err).isEqualTo(UsageException.EXIT_CODE);
    assertThat(run.err).startsWith("songlens: ").contains(reason).doesNotContain("\tat ");
    assertThat(run.out).isEmpty();
  }

  private Run run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine commandLine = Main.commandLine();
    commandLine.setOut(new PrintWriter(out));
    commandLine.setErr(new PrintWriter(err));
    List<String> all = new ArrayList<>(List.of("keys"));
    all.addAll(List.of(arguments));
    if (arguments.length > 0) {
      all.add(data);
    }
    int exitCode = commandLine.execute(all.toArray(String[]::new));
    return new Run(exitCode, out.toString(), err.toString());
  }

  private record Run(int exitCode, String out, String err) {}
}
