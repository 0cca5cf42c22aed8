package io.songlens.api.cli;

import io.songlens.api.generation.Progress;
import io.songlens.api.generation.Stage;
import java.io.PrintStream;
import java.util.Locale;

/**
 * Shows stage, percent and the time left: one line redrawn on a terminal, a line per stage
 * elsewhere.
 */
final class ConsoleProgress implements Progress {
  private final PrintStream out;
  private final boolean terminal;
  private final long begunNanos = System.nanoTime();

  ConsoleProgress(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  @Override
  public synchronized void report(Stage stage, double percent) {
    String line =
        "[%3.0f %%] %s%s"
            .formatted(percent, stage.name().toLowerCase(Locale.ROOT), timeLeft(percent));
    if (terminal) {
      out.printf("\r%-60s", line);
      out.flush();
    } else {
      out.println(line);
    }
  }

  /** Clears the line, so that what follows starts on a clean one. */
  synchronized void done() {
    if (terminal) {
      out.printf("\r%-60s\r", "");
      out.flush();
    }
  }

  @Override
  public boolean isCancelled() {
    return false;
  }

  private String timeLeft(double percent) {
    if (percent < 5) {
      return "";
    }
    double spentSeconds = (System.nanoTime() - begunNanos) / 1e9;
    return ", about %.0f s left".formatted(spentSeconds * (100 - percent) / percent);
  }
}
