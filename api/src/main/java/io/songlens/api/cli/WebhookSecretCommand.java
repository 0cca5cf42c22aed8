package io.songlens.api.cli;

import io.songlens.api.access.Caller;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code ./songlens webhook-secret}. */
@Command(
    name = "webhook-secret",
    description = {
      "Prints the secret that an account's webhooks are signed with.",
      "Run it where the service runs, with the same settings; the service may be running."
    },
    mixinStandardHelpOptions = true)
final class WebhookSecretCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Option(
      names = "--account",
      paramLabel = "NAME",
      description = "Whose (default: ${DEFAULT-VALUE}, the account of songs without a key).")
  private String account = Caller.EVERYONE;

  @Unmatched private List<String> settings = new ArrayList<>();

  @Override
  public void run() {
    try (ServiceDatabase database = ServiceDatabase.of(settings)) {
      PrintWriter out = spec.commandLine().getOut();
      out.println(database.webhookSecret().of(account));
      out.flush();
    }
  }
}
