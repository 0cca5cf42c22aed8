package io.songlens.api.cli;

import io.songlens.api.bench.EditMeasure;
import io.songlens.api.bench.Gates;
import io.songlens.api.bench.InstrumentMeasure;
import io.songlens.api.bench.JobMeasure;
import io.songlens.api.bench.LabelMeasure;
import io.songlens.api.bench.RecordMeasure;
import io.songlens.api.generation.StudioSettings;
import io.songlens.composer.style.StyleCatalog;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./songlens bench sound}: the sound, from single instruments to finished songs. */
@Command(
    name = "sound",
    description = {
      "Measures the sound: instruments dry beside FluidSynth's, photos to MP3 (time and memory),",
      "edits of a bar, finished songs of all styles (loudness, peaks, voice, stereo), and their labels.",
      "Prints Markdown; exits with 1 if something is not as wanted."
    },
    mixinStandardHelpOptions = true)
final class SoundBenchCommand implements Callable<Integer> {
  /** What can be measured by itself. */
  enum Part {
    INSTRUMENTS,
    JOB,
    EDIT,
    SONGS,
    LABELS
  }

  @Spec private CommandSpec spec;

  @Option(
      names = "--part",
      split = ",",
      description = "What to measure: ${COMPLETION-CANDIDATES} (default: everything).")
  private List<Part> parts = List.of(Part.values());

  @Option(
      names = "--style",
      split = ",",
      description = "Styles of the instruments (default: cinematic, funk, bright-pop).")
  private List<String> styles = List.of("cinematic", "funk", "bright-pop");

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Gates gates = new Gates();
    for (Part part : Part.values()) {
      if (parts.contains(part)) {
        measure(part, out, gates);
        out.flush();
      }
    }
    gates.print(out);
    out.flush();
    return gates.allMet() ? 0 : 1;
  }

  private void measure(Part part, PrintWriter out, Gates gates)
      throws IOException, InterruptedException {
    switch (part) {
      case INSTRUMENTS -> new InstrumentMeasure().report(styles, out, gates);
      case JOB -> measureJobs(out, gates);
      case EDIT -> new EditMeasure().report(out, gates);
      case SONGS -> new RecordMeasure().report(out, gates);
      case LABELS -> measureLabels(out, gates);
    }
  }

  private static void measureJobs(PrintWriter out, Gates gates) throws IOException {
    StudioSettings settings = settings();
    new JobMeasure(settings, StyleCatalog.load(settings.styleFolders()))
        .report(samples(), out, gates);
  }

  private static void measureLabels(PrintWriter out, Gates gates)
      throws IOException, InterruptedException {
    StudioSettings settings = settings();
    new LabelMeasure(settings, StyleCatalog.load(settings.styleFolders()))
        .report(samples().get(0), out, gates);
  }

  private static StudioSettings settings() {
    return StudioSettings.fromEnvironment(System.getenv(), PhotoFiles.configured().limits());
  }

  private static List<Path> samples() throws IOException {
    return BenchPhotos.files(Path.of(System.getProperty("songlens.home", "."), "samples"));
  }
}
