package io.songlens.api.cli;

import io.songlens.api.generation.GeneratedSong;
import io.songlens.api.generation.SongOptions;
import io.songlens.api.generation.SongRequest;
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
    description = "Makes a song from photos, or from a wish, a style or a mood.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class MakeCommand implements Callable<Integer> {
  private static final String SONG = "song";

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PHOTO",
      arity = "0..*",
      description =
          "JPEG, PNG, WebP, GIF, BMP, TIFF, HEIC or AVIF files; none with --wish, --style, or"
              + " --valence and --arousal.")
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

  @Mixin private ExtraArguments extras = new ExtraArguments();

  @Override
  public Integer call() throws IOException {
    extras.requireAvailable();
    if (photos.isEmpty() && (each || !arguments.sayEnough())) {
      throw new UsageException(
          each
              ? "--each needs photos"
              : "give a photo, or say what the song is to be: --wish, --style, or --valence and"
                  + " --arousal");
    }
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
    try (Workbench bench = Workbench.open(files, arguments::requireUsable, audibleLabel)) {
      make(bench, contents, new SongPlaces(target, keep, extras.files()));
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
    try (Workbench bench = Workbench.open(files, arguments::requireUsable, audibleLabel)) {
      for (Path photo : photos) {
        String name = SongNames.of(photo, photos);
        try {
          List<byte[]> contents = List.of(files.readUsable(photo));
          make(
              bench,
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
  static void requireWritable(Path song) {
    Path folder = song.toAbsolutePath().getParent();
    while (folder != null && !Files.exists(folder)) {
      folder = folder.getParent();
    }
    if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
      throw new UsageException("cannot write " + song + ": choose another place");
    }
  }

  private void make(Workbench bench, List<byte[]> contents, SongPlaces places) throws IOException {
    SongOptions options =
        arguments.of(contents, places.target().formats()).with(places.extras().keySet());
    long begun = System.nanoTime();
    GeneratedSong made = bench.make(new SongRequest(contents, options, places.keep() != null));
    places.receive(made);
    PrintWriter stdout = spec.commandLine().getOut();
    SongReport.print(stdout, made.summary(), contents.isEmpty());
    stdout.printf(
        "Wrote  %s in %.1f s (seed %d)%n",
        places, (System.nanoTime() - begun) / 1e9, options.seed());
    stdout.flush();
  }
}
