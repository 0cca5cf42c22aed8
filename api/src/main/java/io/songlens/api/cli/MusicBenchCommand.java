package io.songlens.api.cli;

import io.songlens.api.bench.BriefedPhoto;
import io.songlens.api.bench.ComposerSpeed;
import io.songlens.api.bench.DuplicateMeasure;
import io.songlens.api.bench.Gates;
import io.songlens.api.bench.MoodMeasure;
import io.songlens.api.bench.ScoreFiles;
import io.songlens.api.bench.SongMaker;
import io.songlens.api.bench.StatisticsMeasure;
import io.songlens.composer.style.StyleCatalog;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./songlens bench music}: how the composer's songs compare with songs of people. */
@Command(
    name = "music",
    description = {
      "Composes songs for photos and measures the notes: statistics, duplicates, mood, speed.",
      "Prints Markdown; exits with 1 if something is not as wanted."
    },
    mixinStandardHelpOptions = true)
final class MusicBenchCommand implements Callable<Integer> {
  private static final int MOST_PHOTOS = 240;

  /** What can be measured by itself. */
  enum Part {
    STATISTICS,
    DUPLICATES,
    MOOD,
    SPEED
  }

  @Spec private CommandSpec spec;

  @Option(
      names = "--part",
      split = ",",
      description = {
        "What to measure: ${COMPLETION-CANDIDATES} (default: everything;",
        "with --scores and without this option nothing)."
      })
  private @Nullable List<Part> parts;

  @Option(
      names = "--photos",
      paramLabel = "DIR",
      description = "Photos to make songs of (default: the samples). Up to 240 are read.")
  private Path photos = Path.of(System.getProperty("songlens.home", "."), "samples");

  @Option(
      names = "--scores",
      paramLabel = "DIR",
      description =
          "Also write twelve songs into this folder: MusicXML, MIDI and a piano roll (SVG).")
  private @Nullable Path scores;

  @Override
  public Integer call() throws IOException, InterruptedException, ExecutionException {
    PrintWriter out = spec.commandLine().getOut();
    Gates gates = new Gates();
    List<Part> measured =
        parts != null ? parts : scores != null ? List.of() : List.of(Part.values());
    List<BriefedPhoto> briefed = BenchPhotos.read(photos, MOST_PHOTOS);
    SongMaker maker = new SongMaker(StyleCatalog.load(List.of()));
    if (measured.contains(Part.STATISTICS)) {
      StatisticsMeasure.report(maker, briefed, out, gates);
      out.flush();
    }
    if (measured.contains(Part.DUPLICATES)) {
      DuplicateMeasure.report(maker, briefed, out, gates);
      out.flush();
    }
    if (measured.contains(Part.MOOD)) {
      MoodMeasure.report(maker, briefed, out, gates);
      out.flush();
    }
    if (measured.contains(Part.SPEED)) {
      ComposerSpeed.report(maker, briefed, out, gates);
      out.flush();
    }
    if (scores != null) {
      ScoreFiles.write(maker, briefed, scores, out);
    }
    gates.print(out);
    out.flush();
    return gates.allMet() ? 0 : 1;
  }
}
