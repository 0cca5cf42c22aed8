package io.songlens.api.cli;

import io.songlens.api.generation.GeneratedSong;
import io.songlens.api.generation.LabelSettings;
import io.songlens.api.generation.SongOptions;
import io.songlens.api.generation.SongPipeline;
import io.songlens.api.generation.SongRequest;
import io.songlens.api.generation.Studio;
import io.songlens.api.generation.StudioSettings;
import io.songlens.api.label.SigningKey;
import io.songlens.composer.style.StyleCatalog;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./songlens make}. */
@Command(
    name = "make",
    description = "Makes a song from photos.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class MakeCommand implements Callable<Integer> {
  private static final String SONG = "song";

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PHOTO",
      arity = "1..*",
      description = "JPEG, PNG, WebP, GIF, BMP, TIFF, HEIC or AVIF files.")
  private List<Path> photos = List.of();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where the song goes (default: song.mp3; with --each a folder, default: .).")
  private @Nullable Path out;

  @Option(
      names = "--format",
      paramLabel = "WORD",
      description =
          "mp3, opus, flac or wav, several with commas (default: what --out ends in, else mp3).")
  private @Nullable String format;

  @Mixin private SongArguments arguments = new SongArguments();

  @Option(names = "--each", description = "One song for each photo instead of one for all.")
  private boolean each;

  @Option(
      names = "--audible-label",
      description = "\"AI\" in Morse code is heard at the start (short-long short-short).")
  private boolean audibleLabel;

  @Option(
      names = "--keep",
      paramLabel = "DIR",
      description = "Also leave readings, plan, words, score, stems and master here.")
  private @Nullable Path keep;

  private @Nullable SigningKey signingKey;

  @Mixin private ExtraArguments extras = new ExtraArguments();

  @Override
  public Integer call() throws IOException {
    extras.requireAvailable();
    return each ? makeEach() : makeOne();
  }

  private int makeOne() throws IOException {
    PhotoFiles files = PhotoFiles.configured();
    List<byte[]> contents = photos.stream().map(files::readUsable).toList();
    SongTarget target =
        out == null || Files.isDirectory(out)
            ? SongTarget.in(out == null ? Path.of("") : out, SONG, format)
            : SongTarget.of(out, format);
    target.files().values().forEach(MakeCommand::requireWritable);
    extras.files().values().forEach(MakeCommand::requireWritable);
    try (Studio studio = openStudio(files)) {
      make(pipeline(studio), contents, new SongPlaces(target, keep, extras.files()));
    }
    return 0;
  }

  /**
   * Songs for the photos that can be used; a photo that cannot is told and does not stop the rest.
   */
  private int makeEach() throws IOException {
    PhotoFiles files = PhotoFiles.configured();
    Path folder = out == null ? Path.of("") : out;
    SongTarget.in(folder, SONG, format).files().values().forEach(MakeCommand::requireWritable);
    extras.files().values().forEach(place -> requireWritable(place.resolve(SONG)));
    int failed = 0;
    try (Studio studio = openStudio(files)) {
      SongPipeline pipeline = pipeline(studio);
      for (Path photo : photos) {
        String name = SongNames.of(photo, photos);
        try {
          List<byte[]> contents = List.of(files.readUsable(photo));
          make(
              pipeline,
              contents,
              new SongPlaces(
                  SongTarget.in(folder, name, format),
                  keep == null ? null : keep.resolve(name),
                  extras.filesInFolders(name)));
        } catch (RuntimeException | IOException e) {
          failed++;
          spec.commandLine().getErr().println("songlens: " + e.getMessage());
        }
      }
    }
    return failed == 0 ? 0 : 1;
  }

  /** Says before the work, not after it, that a song cannot be written there. */
  private static void requireWritable(Path song) {
    Path folder = song.toAbsolutePath().getParent();
    while (folder != null && !Files.exists(folder)) {
      folder = folder.getParent();
    }
    if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
      throw new UsageException("cannot write " + song + ": choose another place");
    }
  }

  private Studio openStudio(PhotoFiles files) {
    StudioSettings settings =
        StudioSettings.fromEnvironment(System.getenv(), files.limits())
            .keepingLyricsIn(KeyFiles.dataFolder(System.getenv()).resolve(StudioSettings.LYRICS));
    StyleCatalog styles = StyleCatalog.load(settings.styleFolders());
    arguments.requireUsable(styles);
    signingKey = KeyFiles.own(System.getenv());
    return new Studio(settings, styles);
  }

  private SongPipeline pipeline(Studio studio) {
    return new SongPipeline(studio, new LabelSettings(signingKey, audibleLabel));
  }

  private void make(SongPipeline pipeline, List<byte[]> contents, SongPlaces places)
      throws IOException {
    SongOptions options =
        arguments.of(contents, places.target().formats()).with(places.extras().keySet());
    ConsoleProgress progress =
        new ConsoleProgress(System.err, Boolean.getBoolean("songlens.terminal"));
    long begun = System.nanoTime();
    GeneratedSong made;
    try {
      made = pipeline.generate(new SongRequest(contents, options, places.keep() != null), progress);
    } finally {
      progress.done();
    }
    places.receive(made);
    PrintWriter stdout = spec.commandLine().getOut();
    SongReport.print(stdout, made.summary());
    stdout.printf(
        "Wrote  %s in %.1f s (seed %d)%n",
        places, (System.nanoTime() - begun) / 1e9, options.seed());
    stdout.flush();
  }
}
