package io.songlens.api.cli;

import io.songlens.api.campaign.CampaignWords;
import io.songlens.api.campaign.CutSpec;
import io.songlens.api.campaign.LicenceSheet;
import io.songlens.api.campaign.Product;
import io.songlens.api.generation.Artifact;
import io.songlens.api.generation.GeneratedSong;
import io.songlens.api.generation.PhotoSeed;
import io.songlens.api.generation.SongOptions;
import io.songlens.api.generation.SongRequest;
import io.songlens.composer.logo.BrandSounds;
import io.songlens.composer.logo.LogoReading;
import io.songlens.composer.logo.MidiLogo;
import io.songlens.composer.song.BrandSound;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SonicLogo;
import io.songlens.composer.style.StyleCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./songlens campaign}. */
@Command(
    name = "campaign",
    description =
        "Makes a family of songs for a brand: one hook, one logo, every length and style.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class CampaignCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PHOTO",
      arity = "1..*",
      description = "Photos of the products, one for each.")
  private List<Path> photos = List.of();

  @Option(
      names = "--brand",
      paramLabel = "NAME",
      required = true,
      description = "The brand, sung as it is written.")
  private String brand = "";

  @Option(
      names = "--slogan",
      paramLabel = "TEXT",
      description = "A slogan, sung as it is written; once, or once for each photo.")
  private List<String> slogans = List.of();

  @Option(
      names = "--wish",
      paramLabel = "TEXT",
      description = "What all songs are to be like: \"happy and bright\".")
  private @Nullable String wish;

  @Option(
      names = "--styles",
      paramLabel = "IDS",
      description = "Styles with commas; see ./songlens styles (default: jingle).")
  private @Nullable String styles;

  @Option(
      names = "--durations",
      paramLabel = "N,N",
      description = "Exact durations in seconds, 6 to 360 (default: 6,15,30,60).")
  private @Nullable String durations;

  @Option(
      names = "--languages",
      paramLabel = "CODES",
      description = "en, zh (Mandarin) or both (default: en).")
  private @Nullable String languages;

  @Option(
      names = "--logo",
      paramLabel = "FILE",
      description = "The brand's sonic logo, a MIDI file of 3 to 6 notes (default: invented).")
  private @Nullable Path logo;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Another number, another family (default: from the photos).")
  private @Nullable Long seed;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the songs go (default: campaign).")
  private Path out = Path.of("campaign");

  @Override
  public Integer call() throws IOException {
    PhotoFiles files = PhotoFiles.configured();
    List<byte[]> contents = photos.stream().map(files::readUsable).toList();
    try {
      String name = CampaignWords.brand(brand);
      wish = CampaignWords.wish(wish);
      List<CutSpec> cuts = cuts();
      long family = seed == null ? PhotoSeed.of(contents) : seed;
      BrandSound sound = BrandSounds.of(name, ownLogo(), new Seed(family));
      try (Workbench bench = Workbench.open(files, styles -> requireKnown(styles, cuts), false)) {
        Files.createDirectories(out);
        return make(bench, name, cuts, family, sound, contents);
      }
    } catch (CampaignWords.NotUnderstood e) {
      throw new UsageException(e.reason());
    }
  }

  private static void requireKnown(StyleCatalog catalog, List<CutSpec> cuts) {
    for (CutSpec cut : cuts) {
      if (catalog.find(cut.style()).isEmpty()) {
        throw new UsageException(
            "there is no style " + cut.style() + "; ./songlens styles lists those there are");
      }
    }
  }

  private List<CutSpec> cuts() throws CampaignWords.NotUnderstood {
    List<CutSpec> cuts =
        CutSpec.family(
            products(),
            CampaignWords.styles(styles),
            CampaignWords.durations(durations),
            CampaignWords.languages(languages));
    if (cuts.size() > CutSpec.MOST) {
      throw new UsageException(
          "these would be %d songs; up to %d are made at once"
              .formatted(cuts.size(), CutSpec.MOST));
    }
    return cuts;
  }

  private List<Product> products() throws CampaignWords.NotUnderstood {
    if (slogans.size() > 1 && slogans.size() != photos.size()) {
      throw new UsageException("--slogan comes once, or once for each photo");
    }
    List<Product> products = new ArrayList<>();
    for (int i = 0; i < photos.size(); i++) {
      String slogan = slogans.isEmpty() ? null : slogans.get(slogans.size() > 1 ? i : 0);
      String name = String.valueOf(photos.get(i).getFileName());
      products.add(new Product(name, List.of(i), CampaignWords.slogan(slogan)));
    }
    return products;
  }

  private @Nullable SonicLogo ownLogo() throws IOException {
    if (logo == null) {
      return null;
    }
    if (!Files.isRegularFile(logo)) {
      throw new UsageException("there is no file " + logo);
    }
    byte[] content;
    try (InputStream file = Files.newInputStream(logo)) {
      content = file.readNBytes(MidiLogo.MOST_BYTES + 1);
    }
    LogoReading reading = MidiLogo.read(content);
    if (reading instanceof LogoReading.Refused refused) {
      throw new UsageException(logo + " is not taken: " + refused.why());
    }
    return ((LogoReading.Read) reading).logo();
  }

  /** Songs one after another; one that cannot be made is told and does not stop the rest. */
  private int make(
      Workbench bench,
      String name,
      List<CutSpec> cuts,
      long family,
      BrandSound sound,
      List<byte[]> contents)
      throws IOException {
    PrintWriter stdout = spec.commandLine().getOut();
    LicenceSheet sheet = new LicenceSheet(name, family);
    int failed = 0;
    for (int i = 0; i < cuts.size(); i++) {
      CutSpec cut = cuts.get(i);
      long own = cut.seed(family, 1);
      String file = "%02d-%s.mp3".formatted(i + 1, cut.fileName());
      try {
        SongOptions options = cut.options(name, wish, sound, own);
        List<byte[]> shown = cut.product().photos().stream().map(contents::get).toList();
        GeneratedSong song = bench.make(new SongRequest(shown, options, false));
        try (InputStream trace = artifact(song, "trace.json").open()) {
          sheet.add(file, cut, song.summary(), own, 1, trace.readAllBytes());
        }
        new SongPlaces(SongTarget.of(out.resolve(file), null), null, Map.of()).receive(song);
        stdout.printf(
            "%d/%d  %s  \"%s\"%n", i + 1, cuts.size(), out.resolve(file), song.summary().title());
        stdout.flush();
      } catch (RuntimeException e) {
        failed++;
        spec.commandLine().getErr().println("songlens: " + file + ": " + e.getMessage());
      }
    }
    Files.writeString(out.resolve(LicenceSheet.FILE), sheet.text());
    return failed == 0 ? 0 : 1;
  }

  private static Artifact artifact(GeneratedSong song, String name) {
    return song.artifacts().stream()
        .filter(artifact -> artifact.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The song came without its " + name));
  }
}
