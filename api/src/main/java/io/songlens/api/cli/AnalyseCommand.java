package io.songlens.api.cli;

import io.songlens.api.generation.Documents;
import io.songlens.image.PhotoOutcome;
import io.songlens.image.PhotoReader;
import io.songlens.image.SceneReading;
import io.songlens.image.palette.Swatch;
import io.songlens.image.vision.BundledVisionModel;
import io.songlens.image.vision.DetectedObject;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./songlens analyse}. */
@Command(
    name = "analyse",
    description = "Says what photos show and how they feel.",
    mixinStandardHelpOptions = true)
final class AnalyseCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PHOTO",
      arity = "1..*",
      description = "JPEG, PNG, WebP, GIF, BMP, TIFF, HEIC or AVIF files.")
  private List<Path> photos = List.of();

  @Option(names = "--json", description = "One JSON object per photo, each on its own line.")
  private boolean json;

  @Override
  public Integer call() {
    PhotoFiles files = PhotoFiles.configured();
    int failed = 0;
    try (PhotoReader reader = new PhotoReader(files.limits(), BundledVisionModel.open())) {
      for (Path photo : photos) {
        failed += analyse(reader, files, photo) ? 0 : 1;
      }
    }
    return failed == 0 ? 0 : UsageException.EXIT_CODE;
  }

  private boolean analyse(PhotoReader reader, PhotoFiles files, Path photo) {
    PrintWriter out = spec.commandLine().getOut();
    PhotoOutcome outcome;
    try {
      outcome = reader.read(files.read(photo));
    } catch (UsageException e) {
      spec.commandLine().getErr().println("songlens: " + e.getMessage());
      return false;
    }
    if (outcome instanceof PhotoOutcome.Refused refused) {
      spec.commandLine().getErr().println("songlens: " + photo + ": " + refused.message());
      return false;
    }
    SceneReading reading = ((PhotoOutcome.Read) outcome).reading();
    out.println(json ? Documents.line(new Named(photo.toString(), reading)) : told(photo, reading));
    out.flush();
    return true;
  }

  private static String told(Path photo, SceneReading reading) {
    return "%s%n  scene   %s%n  things  %s%n  colours %s; %s%n  mood    valence %+.2f, arousal %+.2f: %s"
        .formatted(
            photo,
            reading.scenes().stream()
                .map(tag -> "%s %.0f %%".formatted(tag.id(), 100 * tag.confidence()))
                .collect(Collectors.joining(", ")),
            reading.objects().isEmpty()
                ? "none found"
                : reading.objects().stream()
                    .map(DetectedObject::label)
                    .collect(Collectors.joining(", ")),
            reading.palette().swatches().stream()
                .map(Swatch::name)
                .distinct()
                .collect(Collectors.joining(", ")),
            reading.light().timeOfDay().id(),
            reading.mood().valence(),
            reading.mood().arousal(),
            String.join(", ", reading.mood().words()));
  }

  /**
   * A reading with the file it belongs to.
   *
   * @param photo the file as it was named
   * @param reading what it shows
   */
  record Named(String photo, SceneReading reading) {}
}
