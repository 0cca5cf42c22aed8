package io.songlens.api.cli;

import io.songlens.api.bench.BriefedPhoto;
import io.songlens.api.bench.CampaignMeasure;
import io.songlens.api.bench.Gates;
import io.songlens.api.bench.SongMaker;
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

/** {@code ./songlens bench campaign}: whether the songs of a campaign are one family. */
@Command(
    name = "campaign",
    description = {
      "Composes a campaign of three products, four durations and three styles, and measures",
      "durations, hook and logo; plays and sings some of it and listens for the logo.",
      "Prints Markdown; exits with 1 if something is not as wanted."
    },
    mixinStandardHelpOptions = true)
final class CampaignBenchCommand implements Callable<Integer> {
  private static final int PRODUCTS = 3;

  @Spec private CommandSpec spec;

  @Option(
      names = "--photos",
      paramLabel = "DIR",
      description = "Photos of the products; three are read (default: the samples).")
  private Path photos = Path.of(System.getProperty("songlens.home", "."), "samples");

  @Option(
      names = "--styles",
      split = ",",
      paramLabel = "ID",
      description = "The styles (default: ${DEFAULT-VALUE}).")
  private List<String> styles = List.of("jingle", "bossa-nova", "waltz-lullaby");

  @Option(
      names = "--rendered",
      paramLabel = "N",
      description = "How many of the songs to play and sing (default: ${DEFAULT-VALUE}).")
  private int rendered = 12;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Gates gates = new Gates();
    List<BriefedPhoto> products = BenchPhotos.read(photos, PRODUCTS);
    SongMaker maker = new SongMaker(StyleCatalog.load(List.of()));
    new CampaignMeasure(maker, products, styles).report(rendered, out, gates);
    gates.print(out);
    out.flush();
    return gates.allMet() ? 0 : 1;
  }
}
