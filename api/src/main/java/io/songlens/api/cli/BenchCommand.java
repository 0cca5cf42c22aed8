package io.songlens.api.cli;

import io.songlens.api.bench.StageTimes;
import io.songlens.api.generation.Artifact;
import io.songlens.api.generation.GeneratedSong;
import io.songlens.api.generation.SongPipeline;
import io.songlens.api.generation.SongRequest;
import io.songlens.api.generation.SongSummary;
import io.songlens.api.generation.Stage;
import io.songlens.api.generation.Studio;
import io.songlens.api.generation.StudioSettings;
import io.songlens.composer.style.StyleCatalog;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./songlens bench}: a song for each photo, as a Markdown table of what and how fast. */
@Command(
    name = "bench",
    description = "Makes a song for each photo and prints a table of songs, times and memory.",
    mixinStandardHelpOptions = true,
    subcommands = {
      VisionBenchCommand.class,
      VoiceBenchCommand.class,
      MusicBenchCommand.class,
      SoundBenchCommand.class,
      ServiceBenchCommand.class,
      MandarinBenchCommand.class,
      WordsBenchCommand.class,
      CampaignBenchCommand.class
    })
final class BenchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PHOTO",
      arity = "0..*",
      description = "Photos or folders of them (default: the samples).")
  private List<Path> photos = List.of(Path.of(System.getProperty("songlens.home", "."), "samples"));

  @Mixin private SongArguments arguments = new SongArguments();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "%d processors, %s %s%n%n",
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.vm.name"),
        System.getProperty("java.version"));
    out.println(
        "| photo | saw | style | key | bpm | song s | "
            + stages().map(stage -> stage.name().toLowerCase(Locale.ROOT)).collect(joined())
            + " | all s | s per song minute |");
    out.println("|" + "---|".repeat(8 + (int) stages().count()));
    PhotoFiles files = PhotoFiles.configured();
    StudioSettings settings = StudioSettings.fromEnvironment(System.getenv(), files.limits());
    StyleCatalog styles = StyleCatalog.load(settings.styleFolders());
    arguments.requireUsable(styles);
    try (Studio studio = new Studio(settings, styles)) {
      SongPipeline pipeline = new SongPipeline(studio);
      for (Path photo : photoFiles()) {
        out.println(row(photo, files, pipeline));
        out.flush();
      }
    }
    out.printf("%nPeak memory of the process: %s%n", ProcessMemory.peak());
    out.flush();
    return 0;
  }

  private String row(Path photo, PhotoFiles files, SongPipeline pipeline) throws IOException {
    List<byte[]> contents = List.of(files.readUsable(photo));
    StageTimes times = new StageTimes(false);
    long begun = System.nanoTime();
    GeneratedSong song =
        pipeline.generate(new SongRequest(contents, arguments.of(contents), false), times);
    double seconds = (System.nanoTime() - begun) / 1e9;
    times.finish();
    for (Artifact artifact : song.artifacts()) {
      artifact.discard();
    }
    SongSummary made = song.summary();
    return "| %s | %s | %s | %s | %.1f | %.1f | %s | %.1f | %.1f |"
        .formatted(
            photo.getFileName(),
            made.saw().isEmpty() ? "" : made.saw().get(0),
            made.style(),
            made.key(),
            made.tempoBpm(),
            made.seconds(),
            stages().map(stage -> "%.1f".formatted(times.seconds(stage))).collect(joined()),
            seconds,
            60 * seconds / made.seconds());
  }

  private List<Path> photoFiles() throws IOException {
    List<Path> files = new java.util.ArrayList<>();
    for (Path photo : photos) {
      if (Files.isDirectory(photo)) {
        try (Stream<Path> inside = Files.list(photo)) {
          inside
              .filter(
                  file ->
                      file.toString().matches("(?i).*\\.(jpe?g|png|webp|gif|bmp|tiff?|heic|avif)"))
              .sorted()
              .forEach(files::add);
        }
      } else {
        files.add(photo);
      }
    }
    return files;
  }

  private static Stream<Stage> stages() {
    return Arrays.stream(Stage.values());
  }

  private static java.util.stream.Collector<CharSequence, ?, String> joined() {
    return Collectors.joining(" | ");
  }
}
