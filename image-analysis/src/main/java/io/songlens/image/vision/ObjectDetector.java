package io.songlens.image.vision;

import io.songlens.image.decode.PixelImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Finds objects with a CenterNet detector (Zhou, Wang and Krähenbühl 2019): every peak of a class's
 * heat map is the centre of an object, and four distances lead from it to the sides of its box.
 */
public final class ObjectDetector implements AutoCloseable {
  private static final int SIDE = 416;
  private static final int CELLS = 104;
  private static final double STRIDE = (double) SIDE / CELLS;

  /**
   * Scores below which an object is more often wrong than right, as counted on 468 rated photos;
   * the detector takes bright spots for birds and dark ones for boats, but knows people, dogs and
   * cats.
   */
  private static final Map<String, Double> LEAST_SCORES =
      Map.of("person", 0.35, "cat", 0.35, "dog", 0.4, "car", 0.4, "cup", 0.45, "bird", 0.55);

  private static final double LEAST_SCORE = 0.45;

  private static final double SAME_OBJECT = 0.5;
  private static final double SAME_PLACE = 0.75;

  private final Network network = Network.load("detector", SIDE);

  /** Whether an object is more likely there than not. */
  public static boolean isSure(DetectedObject object) {
    return object.confidence() >= LEAST_SCORES.getOrDefault(object.label(), LEAST_SCORE);
  }

  /** Objects whose peaks reach a score, surest first. */
  public List<DetectedObject> detect(PixelImage photo, double leastScore) {
    List<float[]> outputs = network.run(photo);
    float[] scores = outputs.get(0);
    float[] cells = outputs.get(1);
    float[] sides = outputs.get(2);
    List<DetectedObject> found = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] >= leastScore) {
        int cell = Math.round(cells[i]);
        Region box = box(cell % (CELLS * CELLS), sides, 4 * i);
        double confidence = Math.round(scores[i] * 1000) / 1000.0;
        DetectedObject object =
            new DetectedObject(CocoLabels.of(cell / (CELLS * CELLS)), confidence, box);
        if (box.area() > 0.0004 && found.stream().noneMatch(other -> repeats(object, other))) {
          found.add(object);
        }
      }
    }
    found.sort(Comparator.comparingDouble(DetectedObject::confidence).reversed());
    return found;
  }

  private static Region box(int cell, float[] sides, int at) {
    double x = cell % CELLS * STRIDE;
    int row = cell / CELLS;
    double y = row * STRIDE;
    return Region.between(
        (x - sides[at]) / SIDE,
        (y - sides[at + 1]) / SIDE,
        (x + sides[at + 2]) / SIDE,
        (y + sides[at + 3]) / SIDE);
  }

  private static boolean repeats(DetectedObject object, DetectedObject other) {
    double overlap = object.box().overlap(other.box());
    return overlap > (object.label().equals(other.label()) ? SAME_OBJECT : SAME_PLACE);
  }

  @Override
  public void close() {
    network.close();
  }
}
