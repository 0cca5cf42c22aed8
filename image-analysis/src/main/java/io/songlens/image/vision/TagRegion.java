package io.songlens.image.vision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the part of the photo that a tag speaks of. */
final class TagRegion {
  private TagRegion() {}

  /**
   * The box around the objects that speak for the scene; without such, the region of its evidence;
   * without that, null.
   */
  static @Nullable Region of(
      String scene, List<DetectedObject> objects, @Nullable Evidence evidence) {
    return SceneRules.speakingFor(scene, objects).stream()
        .map(DetectedObject::box)
        .reduce(Region::including)
        .orElseGet(() -> evidence == null ? null : EvidenceRegion.of(evidence));
  }
}
