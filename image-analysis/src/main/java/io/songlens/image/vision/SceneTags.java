package io.songlens.image.vision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Chooses which scenes are told of a photo, and when none is. */
public final class SceneTags {
  /** Below this not even one main tag in four is right. */
  static final double SURE_ENOUGH = 0.2;

  private static final double WORTH_TELLING = 0.15;
  private static final int MOST_TAGS = 5;

  private SceneTags() {}

  /** All scenes, the most believed first; "unknown" is none. */
  public static List<SceneTag> ranked(Map<String, Double> beliefs) {
    return beliefs.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(Taxonomy.UNKNOWN))
        .map(entry -> new SceneTag(entry.getKey(), rounded(entry.getValue())))
        .sorted(Comparator.comparingDouble(SceneTag::confidence).reversed())
        .toList();
  }

  /** At most five tags worth telling; "unknown" first when nothing is sure. */
  public static List<SceneTag> choose(Map<String, Double> beliefs) {
    List<SceneTag> tags =
        ranked(beliefs).stream()
            .filter(tag -> tag.confidence() >= WORTH_TELLING)
            .limit(MOST_TAGS)
            .toList();
    double best = tags.isEmpty() ? 0 : tags.get(0).confidence();
    double unknown = beliefs.getOrDefault(Taxonomy.UNKNOWN, 0.0);
    if (best >= SURE_ENOUGH && best >= unknown) {
      return tags;
    }
    List<SceneTag> unsure = new ArrayList<>();
    unsure.add(new SceneTag(Taxonomy.UNKNOWN, rounded(Math.max(unknown, 1 - best))));
    unsure.addAll(tags);
    return unsure;
  }

  private static double rounded(double value) {
    return Math.round(Math.min(1, value) * 1000) / 1000.0;
  }
}
