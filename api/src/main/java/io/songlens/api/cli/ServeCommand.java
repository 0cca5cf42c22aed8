package io.songlens.api.cli;

import io.songlens.api.SonglensApplication;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "TCP port (default: SONGLENS_PORT, else 8080).")
  private @Nullable Integer port;

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      description = {
        "web (takes orders), worker (makes songs, without a port) or both",
        "(default: ${DEFAULT-VALUE}). They meet at their database and store."
      })
  private Role role = Role.BOTH;

  /** What a process is there for. */
  enum Role {
    WEB,
    WORKER,
    BOTH
  }

  @Unmatched private List<String> settings = new ArrayList<>();

  @Override
  public Integer call() {
    SonglensApplication.start(springArguments().toArray(String[]::new));
    return KEEPS_RUNNING;
  }

  List<String> springArguments() {
    List<String> all = new ArrayList<>();
    if (port != null) {
      all.add("--server.port=" + port);
    }
    if (role != Role.BOTH) {
      all.add("--spring.profiles.active=" + role.name().toLowerCase(Locale.ROOT));
    }
    all.addAll(settings);
    return all;
  }
}
