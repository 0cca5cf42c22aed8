package io.songlens.api.cli;

import io.songlens.api.bench.Gates;
import io.songlens.api.bench.MandarinMeasure;
import io.songlens.composer.style.StyleCatalog;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./songlens bench mandarin}: are Mandarin songs sung as Mandarin songs should be? */
@Command(
    name = "mandarin",
    description = {
      "Writes and composes sixty Mandarin songs and measures syllables, rhymes, tones and more.",
      "Prints Markdown; exits with 1 if something is not as wanted."
    },
    mixinStandardHelpOptions = true)
final class MandarinBenchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--lyrics", description = "Also print the words of all songs.")
  private boolean lyrics;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Gates gates = new Gates();
    MandarinMeasure measure = new MandarinMeasure(StyleCatalog.load(List.of()));
    measure.report(out, gates);
    if (lyrics) {
      measure.print(out);
    }
    gates.print(out);
    out.flush();
    return gates.allMet() ? 0 : 1;
  }
}
