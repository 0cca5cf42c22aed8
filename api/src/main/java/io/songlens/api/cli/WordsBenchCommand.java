package io.songlens.api.cli;

import io.songlens.api.bench.Gates;
import io.songlens.api.bench.LyricMeasure;
import io.songlens.api.bench.LyricPages;
import io.songlens.api.bench.WrittenLyric;
import io.songlens.composer.style.StyleCatalog;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./songlens bench words}: how well the offline writer's words do. */
@Command(
    name = "words",
    description = {
      "Writes 200 lyrics for fifty described photos and measures them.",
      "Prints Markdown; exits with 1 if something is not as wanted."
    },
    mixinStandardHelpOptions = true)
final class WordsBenchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--blind",
      paramLabel = "N",
      description = "Print N lyrics for a blind reading instead, each with four photos to choose.")
  private int blind;

  @Option(
      names = "--lines",
      paramLabel = "N",
      description = "Print N lines at random instead, to be read one by one.")
  private int lines;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<WrittenLyric> lyrics = new LyricMeasure(StyleCatalog.load(List.of())).lyrics();
    Gates gates = new Gates();
    if (blind > 0) {
      LyricPages.blind(lyrics, blind, out);
    } else if (lines > 0) {
      LyricPages.lines(lyrics, lines, out);
    } else {
      LyricMeasure.report(lyrics, out, gates);
      gates.print(out);
    }
    out.flush();
    return gates.allMet() ? 0 : 1;
  }
}
