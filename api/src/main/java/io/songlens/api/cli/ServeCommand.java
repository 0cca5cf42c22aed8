package io.songlens.api.cli;

import io.songlens.api.SonglensApplication;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

/** {@code ./songlens serve}. */
@Command(
    name = "serve",
    description = "Starts the service and its page.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  /** Not an exit code: the server's threads keep the process alive. */
  static final int KEEPS_RUNNING = -1;

  @Option(names = "--port", paramLabel = "N", description = "TCP port (default: 8080).")
  private int port = 8080;

  @Unmatched private List<String> springArguments = List.of();

  @Override
  public Integer call() {
    String[] args = new String[springArguments.size() + 1];
    args[0] = "--server.port=" + port;
    for (int i = 0; i < springArguments.size(); i++) {
      args[i + 1] = springArguments.get(i);
    }
    SonglensApplication.start(args);
    return KEEPS_RUNNING;
  }
}
