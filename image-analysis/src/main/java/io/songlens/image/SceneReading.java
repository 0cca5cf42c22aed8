package io.songlens.image;

import io.songlens.image.affect.MoodReading;
import io.songlens.image.palette.Light;
import io.songlens.image.palette.Palette;
import io.songlens.image.vision.DetectedObject;
import io.songlens.image.vision.Face;
import io.songlens.image.vision.SceneGroup;
import io.songlens.image.vision.SceneTag;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a photo shows and how it feels. Equal bytes read by the same model version give equal
 * readings.
 *
 * @param width of the upright photo, in pixels
 * @param height of the upright photo, in pixels
 * @param scenes main subject first; never empty; "unknown" when nothing is sure
 * @param groups how sure the upper level of the scene is: "nature", "urban", "indoor", "event" or
 *     "subject", 0..1 each; told even when no scene is sure
 * @param objects surest first; may be empty
 * @param faces largest first, with what they show; never whose they are; may be empty
 * @param palette the main colours
 * @param light brightness, warmth and time of day
 * @param mood valence, arousal and words
 * @param modelVersion names the models that made the reading
 */
public record SceneReading(
    int width,
    int height,
    List<SceneTag> scenes,
    Map<SceneGroup, Double> groups,
    List<DetectedObject> objects,
    List<Face> faces,
    Palette palette,
    Light light,
    MoodReading mood,
    String modelVersion) {
  public SceneReading {
    scenes = List.copyOf(scenes);
    groups = Collections.unmodifiableMap(new TreeMap<>(groups));
    objects = List.copyOf(objects);
    faces = List.copyOf(faces);
    if (scenes.isEmpty()) {
      throw new IllegalArgumentException("A reading has at least the scene \"unknown\"");
    }
  }
}
