package io.songlens.api.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The service, or a worker of it, as a process of its own. */
public final class ServiceProcess {
  private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(5);

  private final Process process;
  private final Path log;

  private ServiceProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Starts one, with the options that the launcher gave to this Java machine.
   *
   * @param core the only processor that it may use; null for all
   * @param soon whether to start in a third of the time and work slower then
   * @param log where it writes
   */
  public static ServiceProcess start(
      @Nullable Integer core, boolean soon, Path log, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (core != null) {
      command.addAll(List.of("taskset", "-c", core.toString()));
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(
        List.of(
            soon ? "-XX:TieredStopAtLevel=1" : "-XX:+TieredCompilation",
            "-cp",
            System.getProperty("java.class.path"),
            "io.songlens.api.cli.Main",
            "serve"));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    return new ServiceProcess(
        builder.redirectErrorStream(true).redirectOutput(log.toFile()).start(), log);
  }

  /**
   * Waits until it works.
   *
   * @throws BenchToolException if it ends before
   */
  public ServiceProcess awaitStart() throws IOException {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (!Files.readString(log).contains(" Started Main in ")) {
      if (!process.isAlive() || System.nanoTime() > end) {
        kill();
        throw new BenchToolException("The service did not start; its log is " + log);
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
    return this;
  }

  /** How much of the machine's memory it has now, in megabytes of 1,000,000 bytes. */
  public double residentMegabytes() throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToDouble(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024 / 1e6)
        .findFirst()
        .orElseThrow(() -> new BenchToolException("The service has ended; its log is " + log));
  }

  /** How many files, sockets and pipes it holds open. */
  public int openFiles() throws IOException {
    try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
      return Math.toIntExact(open.count());
    }
  }

  /** Lets it collect its garbage, and waits until it has. */
  public void collectGarbage() throws IOException, InterruptedException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Process collection =
        new ProcessBuilder(jcmd.toString(), Long.toString(process.pid()), "GC.run")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (collection.waitFor() != 0) {
      throw new BenchToolException("jcmd could not reach the service; its log is " + log);
    }
  }

  /** Ends it as a loss of power would. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }
}
