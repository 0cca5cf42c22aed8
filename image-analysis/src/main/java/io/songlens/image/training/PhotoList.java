package io.songlens.image.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads photos.csv (file, set, label, category, valence, arousal, credit) and the map of labels.
 */
final class PhotoList {
  private PhotoList() {}

  static List<TrainingPhoto> read(Path photosCsv, Path labelsCsv) throws IOException {
    Map<String, String> scenes = new HashMap<>();
    for (String line : lines(labelsCsv)) {
      String[] cells = line.split(",", -1);
      scenes.put(cells[0] + "," + cells[1], cells[2]);
    }
    return lines(photosCsv).stream().map(line -> photo(line.split(",", -1), scenes)).toList();
  }

  private static List<String> lines(Path csv) throws IOException {
    List<String> lines = Files.readAllLines(csv);
    return lines.subList(1, lines.size());
  }

  private static TrainingPhoto photo(String[] cells, Map<String, String> scenes) {
    String scene = scenes.get(cells[1] + "," + cells[2]);
    return new TrainingPhoto(
        cells[0], cells[1], cells[2], scene, rating(cells[4]), rating(cells[5]));
  }

  private static double rating(String cell) {
    return cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
  }
}
