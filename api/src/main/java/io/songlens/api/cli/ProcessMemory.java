package io.songlens.api.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The physical memory of this process. */
final class ProcessMemory {
  private ProcessMemory() {}

  /** The most it has held: "1234 MB" where the system tells it (Linux), else a sentence. */
  static String peak() {
    return text("VmHWM:");
  }

  /** What it holds now, in the same words. */
  static String now() {
    return text("VmRSS:");
  }

  private static String text(String field) {
    try (Stream<String> status = Files.lines(Path.of("/proc/self/status"))) {
      return status
          .filter(line -> line.startsWith(field))
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB")
          .findFirst()
          .orElse("not told by this system");
    } catch (IOException e) {
      return "not told by this system";
    }
  }
}
