package io.songlens.api.cli;

import io.songlens.api.generation.GeneratedSong;
import io.songlens.api.generation.SongOptions;
import io.songlens.api.generation.SongRequest;
import io.songlens.api.personal.Hemisphere;
import io.songlens.api.personal.History;
import io.songlens.api.personal.HistoryReader;
import io.songlens.api.personal.PersonalSong;
import io.songlens.api.personal.UnusableHistoryException;
import io.songlens.composer.style.Style;
import io.songlens.composer.style.StyleCatalog;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./songlens personal}. */
@Command(
    name = "personal",
    description = "Makes a song about a year of listening: CSV or JSON, see docs/personal.md.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class PersonalCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description = "Rows with title, artist, minutes or plays, and genre, mood, date if known.")
  private Path file = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where the song goes (default: personal.mp3).")
  private Path out = Path.of("personal.mp3");

  @Option(
      names = "--hemisphere",
      paramLabel = "WORD",
      description = "north or south: lets the song sing a season (default: none is sung).")
  private @Nullable String hemisphere;

  @Option(names = "--profile-only", description = "Tell what was found, and make no song.")
  private boolean profileOnly;

  @Mixin private SongArguments arguments = new SongArguments();

  @Override
  public Integer call() throws IOException {
    StyleCatalog styles = StylesCommand.catalog();
    PersonalSong personal =
        PersonalSong.of(
            history(),
            chosenHemisphere(),
            arguments.wish(),
            arguments.chosenLanguage(),
            styles.styles().stream().map(Style::id).collect(Collectors.toSet()));
    PrintWriter stdout = spec.commandLine().getOut();
    PersonalReport.print(stdout, personal);
    stdout.flush();
    if (profileOnly) {
      return 0;
    }
    arguments.complete(personal, styles);
    if (!arguments.sayEnough()) {
      throw new UsageException(
          "the history tells nothing that a song could be about; say it with --wish or --style");
    }
    make(stdout);
    return 0;
  }

  private History history() throws IOException {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new UsageException(file + " is not a file that can be read");
    }
    if (Files.size(file) > History.MOST_BYTES) {
      throw new UsageException(
          "a history may have up to %d MB".formatted(History.MOST_BYTES >> 20));
    }
    try {
      return HistoryReader.read(Files.readAllBytes(file));
    } catch (UnusableHistoryException e) {
      UsageException told = new UsageException(file + ": " + e.getMessage());
      told.initCause(e);
      throw told;
    }
  }

  private @Nullable Hemisphere chosenHemisphere() {
    String word = hemisphere;
    return word == null
        ? null
        : Hemisphere.ofWord(word)
            .orElseThrow(
                () -> new UsageException("--hemisphere takes north or south, not " + word));
  }

  private void make(PrintWriter stdout) throws IOException {
    SongTarget target = SongTarget.of(out, null);
    target.files().values().forEach(MakeCommand::requireWritable);
    try (Workbench bench =
        Workbench.open(PhotoFiles.configured(), arguments::requireUsable, false)) {
      SongOptions options = arguments.of(List.of(), target.formats());
      long begun = System.nanoTime();
      GeneratedSong made = bench.make(new SongRequest(List.of(), options, false));
      SongPlaces places = new SongPlaces(target, null, Map.of());
      places.receive(made);
      SongReport.print(stdout, made.summary(), true);
      PersonalReport.printSung(stdout, made.summary());
      stdout.printf(
          "Wrote  %s in %.1f s (seed %d)%n",
          places, (System.nanoTime() - begun) / 1e9, options.seed());
      stdout.flush();
    }
  }
}
