package io.songlens.image.vision;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the part of the photo that a tag speaks of. */
final class TagRegion {
  /** A head that believes less than this in a scene does not say where it is. */
  private static final double BELIEVED = 0.12;

  private TagRegion() {}

  /**
   * The box around the objects that speak for the scene; without such, the region of the head's
   * evidence if the head believes in the scene; else null.
   */
  static @Nullable Region of(
      String scene,
      Map<String, Double> head,
      List<DetectedObject> objects,
      List<Evidence> evidence) {
    Region things =
        SceneRules.speakingFor(scene, objects).stream()
            .map(DetectedObject::box)
            .reduce(Region::including)
            .orElse(null);
    if (things != null || head.getOrDefault(scene, 0.0) < BELIEVED) {
      return things;
    }
    return evidence.stream()
        .filter(places -> places.label().equals(scene))
        .findFirst()
        .map(EvidenceRegion::of)
        .orElse(null);
  }
}
