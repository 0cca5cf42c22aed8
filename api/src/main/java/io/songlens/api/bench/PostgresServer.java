package io.songlens.api.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL server of a bench's own, from the system's package, with its data in a folder. */
final class PostgresServer implements AutoCloseable {
  private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
  private static final int ROOT = 0;

  private final Process process;
  private final int port;

  private PostgresServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts one.
   *
   * @throws BenchToolException if PostgreSQL is not installed
   */
  static PostgresServer start(Path folder) throws IOException, InterruptedException {
    Path programs = programs();
    Path data = Files.createDirectories(folder.resolve("postgres"));
    if (isRoot()) { // PostgreSQL refuses to run as root
      BenchTool.run(
          "chown", List.of("chown", "postgres", data.toString()), folder.resolve("chown.log"), 1);
      BenchTool.run(
          "chmod", List.of("chmod", "711", folder.toString()), folder.resolve("chmod.log"), 1);
    }
    BenchTool.run(
        "initdb",
        asPostgres(
            programs.resolve("initdb"), "--pgdata=" + data, "--auth=trust", "--username=songlens"),
        folder.resolve("initdb.log"),
        2);
    int port = FreePort.find();
    Process process =
        new ProcessBuilder(
                asPostgres(
                    programs.resolve("postgres"),
                    "-D",
                    data.toString(),
                    "-p",
                    Integer.toString(port),
                    "-c",
                    "listen_addresses=127.0.0.1",
                    "-c",
                    "unix_socket_directories="))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("postgres.log").toFile())
            .start();
    PostgresServer server = new PostgresServer(process, port);
    server.awaitReady(programs.resolve("pg_isready"));
    return server;
  }

  private void awaitReady(Path question) throws IOException, InterruptedException {
    List<String> command =
        List.of(question.toString(), "-q", "-h", "127.0.0.1", "-p", Integer.toString(port));
    while (new ProcessBuilder(command).start().waitFor() != 0) {
      if (!process.isAlive()) {
        throw new BenchToolException("PostgreSQL did not start");
      }
      ServiceRig.pause(100);
    }
  }

  private static Path programs() throws IOException {
    if (Files.isDirectory(VERSIONS)) {
      try (Stream<Path> versions = Files.list(VERSIONS)) {
        return versions
            .map(version -> version.resolve("bin"))
            .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
            .max(Comparator.naturalOrder())
            .orElseThrow(() -> new BenchToolException("Install the package postgresql"));
      }
    }
    throw new BenchToolException("Install the package postgresql");
  }

  private static List<String> asPostgres(Path program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"));
    }
    command.add(program.toString());
    command.addAll(List.of(arguments));
    return command;
  }

  private static boolean isRoot() throws IOException {
    return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(ROOT);
  }

  /** The settings that lead to it. */
  List<String> settings() {
    return List.of("--songlens.database.url=jdbc:postgresql://127.0.0.1:" + port + "/postgres");
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
