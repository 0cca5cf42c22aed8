package io.songlens.image.training;

import io.songlens.image.palette.LightLevels;
import io.songlens.image.palette.LightMeter;
import java.nio.file.Path;
import java.util.List;

/** Measures the light of every photo; quick enough to do each time. */
final class LightTable {
  private LightTable() {}

  static List<LightLevels> of(Path folder, List<TrainingPhoto> photos) {
    return photos.parallelStream().map(photo -> LightMeter.measure(photo.pixels(folder))).toList();
  }
}
