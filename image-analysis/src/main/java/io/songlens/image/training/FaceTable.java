package io.songlens.image.training;

import io.songlens.image.vision.Expression;
import io.songlens.image.vision.Face;
import io.songlens.image.vision.FaceReader;
import io.songlens.image.vision.Region;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The faces in the colour photos; computed once and kept in a text file. */
final class FaceTable {
  private final Map<String, List<Face>> faces;

  private FaceTable(Map<String, List<Face>> faces) {
    this.faces = faces;
  }

  /** The faces in a photo; none for photos that were not looked at. */
  List<Face> get(TrainingPhoto photo) {
    return faces.getOrDefault(photo.file(), List.of());
  }

  static FaceTable of(Path folder, List<TrainingPhoto> photos, Path cache) throws IOException {
    if (!Files.exists(cache)) {
      compute(folder, photos, cache);
    }
    Map<String, List<Face>> table = new TreeMap<>();
    for (String line : Files.readAllLines(cache)) {
      String[] cells = line.split(" ");
      table.computeIfAbsent(cells[0], file -> new ArrayList<>()).add(face(cells));
    }
    return new FaceTable(table);
  }

  private static Face face(String[] cells) {
    Region box = new Region(number(cells[2]), number(cells[3]), number(cells[4]), number(cells[5]));
    Map<Expression, Double> expressions = new EnumMap<>(Expression.class);
    int at = 6;
    for (Expression expression : Expression.values()) {
      expressions.put(expression, number(cells[at++]));
    }
    return new Face(box, number(cells[1]), expressions);
  }

  private static double number(String cell) {
    return Double.parseDouble(cell);
  }

  private static void compute(Path folder, List<TrainingPhoto> photos, Path cache)
      throws IOException {
    Path partial = cache.resolveSibling(cache.getFileName() + ".part");
    try (FaceReader reader = new FaceReader();
        PrintWriter out =
            new PrintWriter(Files.newBufferedWriter(partial, StandardCharsets.UTF_8))) {
      for (TrainingPhoto photo : photos) {
        if (!photo.isGrey()) {
          for (Face face : reader.read(photo.pixels(folder))) {
            Region box = face.box();
            out.printf(
                "%s %.3f %.3f %.3f %.3f %.3f",
                photo.file(), face.confidence(), box.x(), box.y(), box.width(), box.height());
            face.expressions().values().forEach(share -> out.printf(" %.3f", share));
            out.println();
          }
        }
      }
    }
    Files.move(partial, cache);
  }
}
