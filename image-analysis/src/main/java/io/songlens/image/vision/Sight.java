package io.songlens.image.vision;

import io.songlens.image.affect.MoodReading;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a vision model makes of a photo.
 *
 * @param scenes surest first, never empty; "unknown" first when nothing is sure
 * @param groups how sure each upper level is, 0..1; they sum up to at most one
 * @param objects surest first
 * @param faces largest first
 * @param mood how the photo feels
 * @param explicitness how likely it is that the photo shows nudity, 0..1
 * @param evidence where each of the scenes is seen; empty for models that cannot say
 */
public record Sight(
    List<SceneTag> scenes,
    Map<SceneGroup, Double> groups,
    List<DetectedObject> objects,
    List<Face> faces,
    MoodReading mood,
    double explicitness,
    List<Evidence> evidence) {
  public Sight {
    scenes = List.copyOf(scenes);
    groups = groups.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(groups));
    objects = List.copyOf(objects);
    faces = List.copyOf(faces);
    evidence = List.copyOf(evidence);
  }
}
