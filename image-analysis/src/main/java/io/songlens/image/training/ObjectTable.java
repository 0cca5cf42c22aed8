package io.songlens.image.training;

import io.songlens.image.vision.DetectedObject;
import io.songlens.image.vision.ObjectDetector;
import io.songlens.image.vision.Region;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the detector sees in the colour photos and those set aside; computed once and kept in a text
 * file.
 */
final class ObjectTable {
  private static final double LEAST_SCORE = 0.15;

  private final Map<String, List<DetectedObject>> objects;

  private ObjectTable(Map<String, List<DetectedObject>> objects) {
    this.objects = objects;
  }

  /** What is in a photo, however unsure; nothing for photos that were not looked at. */
  List<DetectedObject> get(TrainingPhoto photo) {
    return objects.getOrDefault(photo.file(), List.of());
  }

  /** What the product would be told is in a photo. */
  List<DetectedObject> sure(TrainingPhoto photo) {
    return get(photo).stream().filter(ObjectDetector::isSure).toList();
  }

  static ObjectTable of(Path folder, List<TrainingPhoto> photos, Path cache) throws IOException {
    if (!Files.exists(cache)) {
      compute(folder, photos, cache);
    }
    Map<String, List<DetectedObject>> table = new TreeMap<>();
    for (String line : Files.readAllLines(cache)) {
      String[] cells = line.split(" ");
      Region box =
          new Region(number(cells[3]), number(cells[4]), number(cells[5]), number(cells[6]));
      table
          .computeIfAbsent(cells[0], file -> new ArrayList<>())
          .add(new DetectedObject(cells[1], number(cells[2]), box));
    }
    return new ObjectTable(table);
  }

  private static double number(String cell) {
    return Double.parseDouble(cell);
  }

  private static void compute(Path folder, List<TrainingPhoto> photos, Path cache)
      throws IOException {
    Path partial = cache.resolveSibling(cache.getFileName() + ".part");
    try (ObjectDetector detector = new ObjectDetector();
        PrintWriter out =
            new PrintWriter(Files.newBufferedWriter(partial, StandardCharsets.UTF_8))) {
      for (TrainingPhoto photo : photos) {
        if (!photo.isGrey() || photo.isSetAside()) {
          for (DetectedObject found : detector.detect(photo.pixels(folder), LEAST_SCORE)) {
            Region box = found.box();
            out.printf(
                "%s %s %.3f %.3f %.3f %.3f %.3f%n",
                photo.file(),
                found.label(),
                found.confidence(),
                box.x(),
                box.y(),
                box.width(),
                box.height());
          }
        }
      }
    }
    Files.move(partial, cache);
  }
}
