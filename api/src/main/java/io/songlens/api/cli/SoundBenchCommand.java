package io.songlens.api.cli;

import io.songlens.api.bench.Gates;
import io.songlens.api.bench.InstrumentMeasure;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./songlens bench sound}: the instruments beside FluidSynth's. */
@Command(
    name = "sound",
    description = {
      "Plays songs of three minutes dry, side by side with FluidSynth and the same SoundFont.",
      "Prints Markdown; exits with 1 if something is not as wanted."
    },
    mixinStandardHelpOptions = true)
final class SoundBenchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--style",
      split = ",",
      description = "Styles to play (default: cinematic, funk, bright-pop).")
  private List<String> styles = List.of("cinematic", "funk", "bright-pop");

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Gates gates = new Gates();
    new InstrumentMeasure().report(styles, out, gates);
    gates.print(out);
    out.flush();
    return gates.allMet() ? 0 : 1;
  }
}
