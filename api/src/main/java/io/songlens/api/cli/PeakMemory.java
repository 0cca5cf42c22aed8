package io.songlens.api.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The most physical memory this process has held. */
final class PeakMemory {
  private PeakMemory() {}

  /** "1234 MB" where the system tells it (Linux), else "not told by this system". */
  static String text() {
    try (Stream<String> status = Files.lines(Path.of("/proc/self/status"))) {
      return status
          .filter(line -> line.startsWith("VmHWM:"))
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB")
          .findFirst()
          .orElse("not told by this system");
    } catch (IOException e) {
      return "not told by this system";
    }
  }
}
