package io.songlens.image.vision;

import java.util.List;
import java.util.Set;

/**
 * Tells people's faces from those of animals, which the face detector finds too: a face counts
 * where the object detector sees a person, however faintly, and no animal more surely.
 */
public final class HumanFaces {
  /** Objects are worth knowing here from this score, far below what is told of them. */
  public static final double FAINTEST = 0.25;

  private static final Set<String> ANIMALS =
      Set.of("dog", "cat", "bird", "bear", "sheep", "cow", "horse", "teddy-bear");

  private HumanFaces() {}

  /** The faces of people, in the order given. */
  public static List<Face> among(List<Face> faces, List<DetectedObject> faint) {
    return faces.stream()
        .filter(
            face -> {
              double person = surest(face, faint, Set.of("person"));
              return person >= FAINTEST && person > surest(face, faint, ANIMALS);
            })
        .toList();
  }

  private static double surest(Face face, List<DetectedObject> objects, Set<String> labels) {
    return objects.stream()
        .filter(object -> labels.contains(object.label()))
        .filter(object -> object.box().holdsCentreOf(face.box()))
        .mapToDouble(DetectedObject::confidence)
        .max()
        .orElse(0);
  }
}
