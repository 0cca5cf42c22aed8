package io.songlens.api.cli;

import io.songlens.api.generation.Studio;
import io.songlens.api.generation.StudioSettings;
import io.songlens.composer.style.Style;
import io.songlens.composer.style.StyleCatalog;
import io.songlens.image.decode.PhotoLimits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./songlens styles}. */
@Command(
    name = "styles",
    description = "Lists the styles that --style takes.",
    mixinStandardHelpOptions = true)
final class StylesCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    StudioSettings settings = StudioSettings.fromEnvironment(System.getenv(), PhotoLimits.DEFAULT);
    for (Style style : StyleCatalog.load(settings.styleFolders()).styles()) {
      spec.commandLine()
          .getOut()
          .printf("%-18s %s; %s%n", style.id(), style.name(), Studio.described(style));
    }
  }
}
