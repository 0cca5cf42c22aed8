package io.songlens.image.vision;

import java.util.EnumMap;
import java.util.Map;

/** Sums up scenes into their upper level. */
public final class SceneGroups {
  private SceneGroups() {}

  /**
   * How sure each group is, to a thousandth.
   *
   * @param head probabilities of exclusive scenes
   */
  public static Map<SceneGroup, Double> of(Map<String, Double> head) {
    Map<SceneGroup, Double> groups = new EnumMap<>(SceneGroup.class);
    head.forEach((scene, share) -> groups.merge(Taxonomy.groupOf(scene), share, Double::sum));
    groups.replaceAll((group, share) -> Math.round(share * 1000) / 1000.0);
    return groups;
  }
}
