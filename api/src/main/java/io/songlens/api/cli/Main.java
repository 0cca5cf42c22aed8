package io.songlens.api.cli;

import io.songlens.api.generation.EngineVersion;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line's entry point; {@code ./songlens} starts it. */
@Command(
    name = "songlens",
    description = "Turns photos into complete, sung songs.",
    mixinStandardHelpOptions = true,
    version = "Songlens " + EngineVersion.CURRENT,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      MakeCommand.class,
      PersonalCommand.class,
      ChatCommand.class,
      CampaignCommand.class,
      AnalyseCommand.class,
      VerifyCommand.class,
      StylesCommand.class,
      ServeCommand.class,
      KeysCommand.class,
      WebhookSecretCommand.class,
      BenchCommand.class
    })
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its exit code, 0 for success. */
  public static void main(String... args) {
    if (args.length == 0 || !args[0].equals("serve")) {
      // Before the first logger is made; the service logs as Spring Boot does.
      System.setProperty("logback.configurationFile", "logback-cli.xml");
    }
    int exitCode;
    try {
      exitCode = commandLine().execute(args);
    } catch (OutOfMemoryError e) {
      System.err.println(
          "songlens: not enough memory for this song; SONGLENS_HEAP=2g gives more, --seconds makes"
              + " it shorter");
      exitCode = 1;
    }
    if (exitCode != ServeCommand.KEEPS_RUNNING) {
      System.exit(exitCode);
    }
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(new PlainFaults());
  }
}
