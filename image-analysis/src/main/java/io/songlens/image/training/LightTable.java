package io.songlens.image.training;

import io.songlens.image.decode.Decoded;
import io.songlens.image.decode.PhotoDecoder;
import io.songlens.image.decode.PhotoLimits;
import io.songlens.image.palette.LightLevels;
import io.songlens.image.palette.LightMeter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Measures the light of every photo; quick enough to do each time. */
final class LightTable {
  private LightTable() {}

  static List<LightLevels> of(Path folder, List<TrainingPhoto> photos) {
    PhotoDecoder decoder = new PhotoDecoder(PhotoLimits.DEFAULT);
    return photos.parallelStream()
        .map(
            photo -> {
              try {
                byte[] file = Files.readAllBytes(folder.resolve(photo.file()));
                return LightMeter.measure(((Decoded.Photo) decoder.decode(file)).pixels());
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .toList();
  }
}
