package io.songlens.api.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that a benchmark compares with, run as a process of its own, without a shell. */
final class BenchTool {
  private BenchTool() {}

  /**
   * Runs it to its end.
   *
   * @param name what a fault is to call it
   * @param log what it prints goes here
   * @throws BenchToolException if it fails, or takes too long and is stopped
   */
  static void run(String name, List<String> command, Path log, long timeoutMinutes)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      if (!process.waitFor(timeoutMinutes, TimeUnit.MINUTES)) {
        throw new BenchToolException(name + " took longer than " + timeoutMinutes + " minutes");
      }
    } finally {
      process.destroyForcibly();
    }
    if (process.exitValue() != 0) {
      throw new BenchToolException(name + " failed with code " + process.exitValue());
    }
  }

  /**
   * Runs it to its end as {@link #run} does.
   *
   * @return what it printed
   */
  static String printed(String name, List<String> command, long timeoutMinutes)
      throws IOException, InterruptedException {
    Path log = Files.createTempFile("songlens-" + name, ".log");
    try {
      run(name, command, log, timeoutMinutes);
      return Files.readString(log);
    } finally {
      Files.delete(log);
    }
  }
}
