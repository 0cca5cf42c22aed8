package io.songlens.image.vision;

import io.songlens.image.affect.MoodReading;
import java.util.List;

/**
 * What a vision model makes of a photo.
 *
 * @param scenes surest first, never empty; "unknown" alone when nothing is sure
 * @param objects surest first
 * @param mood how the photo feels
 */
public record Sight(List<SceneTag> scenes, List<DetectedObject> objects, MoodReading mood) {
  public Sight {
    scenes = List.copyOf(scenes);
    objects = List.copyOf(objects);
  }
}
