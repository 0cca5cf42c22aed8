package io.songlens.api.cli;

import io.songlens.api.generation.Studio;
import io.songlens.api.generation.StudioSettings;
import io.songlens.composer.style.Style;
import io.songlens.composer.style.StyleCatalog;
import io.songlens.composer.style.StyleException;
import io.songlens.image.decode.PhotoLimits;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./songlens styles}. */
@Command(
    name = "styles",
    description = "Lists the styles that --style takes, or checks a folder of your own.",
    mixinStandardHelpOptions = true)
final class StylesCommand implements Callable<Integer> {
  static final int MISTAKES = 1;

  @Spec private CommandSpec spec;

  @Option(
      names = "--check",
      paramLabel = "FOLDER",
      description = "Check the styles of a folder: every mistake with its line and column.")
  private @Nullable Path folder;

  @Override
  public Integer call() {
    return folder == null ? list() : check(folder);
  }

  private int list() {
    catalog().styles().forEach(this::print);
    return 0;
  }

  /** The styles that come with Songlens and those of the folders that are configured. */
  static StyleCatalog catalog() {
    return StyleCatalog.load(
        StudioSettings.fromEnvironment(System.getenv(), PhotoLimits.DEFAULT).styleFolders());
  }

  private int check(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new UsageException(folder + " is not a folder");
    }
    try {
      List<Style> own = StyleCatalog.ofFolder(folder);
      own.forEach(this::print);
      spec.commandLine()
          .getOut()
          .printf("%s: %s, no mistakes%n", folder, counted(own.size(), "style"));
      return 0;
    } catch (StyleException refusal) {
      PrintWriter err = spec.commandLine().getErr();
      refusal.problems().forEach(err::println);
      err.println("songlens: " + counted(refusal.problems().size(), "mistake"));
      return MISTAKES;
    }
  }

  private void print(Style style) {
    spec.commandLine()
        .getOut()
        .printf("%-18s %s; %s%n", style.id(), style.name(), Studio.described(style));
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
