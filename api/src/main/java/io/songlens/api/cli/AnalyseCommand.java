package io.songlens.api.cli;

import io.songlens.api.generation.Documents;
import io.songlens.api.generation.Studio;
import io.songlens.api.generation.StudioSettings;
import io.songlens.image.PhotoOutcome;
import io.songlens.image.PhotoReader;
import io.songlens.image.SceneReading;
import io.songlens.image.album.AlbumReading;
import io.songlens.image.overlay.Overlay;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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

  @Option(
      names = "--album",
      description =
          "Also says what the photos tell together: the same shots, what comes back, the arc of the"
              + " mood.")
  private boolean album;

  @Option(
      names = "--json",
      description = "One JSON object per photo, each on its own line, and one for the album.")
  private boolean json;

  @Option(
      names = "--overlay",
      paramLabel = "FOLDER",
      description = "Also draws what was seen where: a PNG for each photo in this folder.")
  private @Nullable Path overlays;

  @Override
  public Integer call() {
    List<String> names = new ArrayList<>();
    List<PhotoOutcome.Read> read = new ArrayList<>();
    int readable = 0;
    PhotoFiles files = PhotoFiles.configured();
    StudioSettings settings = StudioSettings.fromEnvironment(System.getenv(), files.limits());
    try (PhotoReader reader = Studio.photoReader(settings.vision())) {
      for (Path photo : photos) {
        PhotoOutcome.Read outcome = read(reader, files, photo);
        if (outcome != null) {
          readable++;
          if (album) {
            names.add(photo.toString());
            read.add(outcome);
          }
          draw(readable, photo, outcome);
          SceneReading reading = outcome.reading();
          tell(
              json
                  ? Documents.line(new Named(photo.toString(), reading))
                  : ReadingText.of(photo, reading));
        }
      }
    }
    if (album && !read.isEmpty()) {
      AlbumReading whole = AlbumReading.of(read);
      tell(json ? Documents.line(new NamedAlbum(names, whole)) : AlbumText.of(names, whole));
    }
    return readable == photos.size() ? 0 : UsageException.EXIT_CODE;
  }

  private void tell(String text) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(text);
    out.flush();
  }

  private PhotoOutcome.@Nullable Read read(PhotoReader reader, PhotoFiles files, Path photo) {
    PrintWriter err = spec.commandLine().getErr();
    try {
      PhotoOutcome outcome = reader.read(files.read(photo));
      if (outcome instanceof PhotoOutcome.Read read) {
        return read;
      }
      err.println("songlens: " + photo + ": " + ((PhotoOutcome.Refused) outcome).message());
    } catch (UsageException e) {
      err.println("songlens: " + e.getMessage());
    }
    return null;
  }

  private void draw(int number, Path photo, PhotoOutcome.Read outcome) {
    if (overlays == null) {
      return;
    }
    Path file = overlays.resolve(number + "-" + photo.getFileName() + ".png");
    try {
      Files.createDirectories(overlays);
      Files.write(file, Overlay.png(outcome.coverJpeg(), outcome.reading(), outcome.evidence()));
    } catch (IOException e) {
      throw new UsageException("Cannot write " + file + ": " + e.getMessage());
    }
  }

  /**
   * A reading with the file it belongs to.
   *
   * @param photo the file as it was named
   * @param reading what it shows
   */
  record Named(String photo, SceneReading reading) {}

  /**
   * An album with the files it is made of.
   *
   * @param photos the files as they were named; the album's indices count these
   * @param album what they tell together
   */
  record NamedAlbum(List<String> photos, AlbumReading album) {}
}
