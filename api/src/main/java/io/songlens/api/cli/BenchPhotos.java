package io.songlens.api.cli;

import io.songlens.api.bench.BriefedPhoto;
import io.songlens.api.generation.Studio;
import io.songlens.api.generation.StudioSettings;
import io.songlens.image.PhotoOutcome;
import io.songlens.image.PhotoReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Photos of a folder, read for the songs of a bench. */
final class BenchPhotos {
  private BenchPhotos() {}

  /**
   * Reads photos below a folder, those in it and in its folders, spread evenly over their names; a
   * photo that is refused is left out.
   *
   * @param most how many at most
   * @throws UsageException if there is none
   */
  static List<BriefedPhoto> read(Path folder, int most) throws IOException {
    PhotoFiles allowed = PhotoFiles.configured();
    StudioSettings settings = StudioSettings.fromEnvironment(System.getenv(), allowed.limits());
    List<Path> files = files(folder);
    List<BriefedPhoto> photos = new ArrayList<>();
    try (PhotoReader reader = Studio.photoReader(settings.vision())) {
      int wanted = Math.min(most, files.size());
      for (int i = 0; i < wanted; i++) {
        Path file = files.get((int) ((long) i * files.size() / wanted));
        if (reader.read(allowed.read(file)) instanceof PhotoOutcome.Read read) {
          photos.add(BriefedPhoto.of(String.valueOf(file.getFileName()), read));
        }
      }
    }
    if (photos.isEmpty()) {
      throw new UsageException("There is no photo in " + folder);
    }
    return photos;
  }

  /** The photos in a folder and in its folders, by name. */
  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> inside = Files.walk(folder)) {
      return inside
          .filter(
              file -> file.toString().matches("(?i).*\\.(jpe?g|png|webp|gif|bmp|tiff?|heic|avif)"))
          .sorted()
          .toList();
    }
  }
}
