package io.songlens.image;

import io.songlens.image.affect.MoodReading;
import io.songlens.image.palette.Light;
import io.songlens.image.palette.Palette;
import io.songlens.image.vision.DetectedObject;
import io.songlens.image.vision.SceneTag;
import java.util.List;

/**
 * What a photo shows and how it feels. Equal bytes read by the same model version give equal
 * readings.
 *
 * @param width of the upright photo, in pixels
 * @param height of the upright photo, in pixels
 * @param scenes main subject first; never empty; "unknown" when nothing is sure
 * @param objects surest first; may be empty
 * @param palette the main colours
 * @param light brightness, warmth and time of day
 * @param mood valence, arousal and words
 * @param modelVersion names the models that made the reading
 */
public record SceneReading(
    int width,
    int height,
    List<SceneTag> scenes,
    List<DetectedObject> objects,
    Palette palette,
    Light light,
    MoodReading mood,
    String modelVersion) {
  public SceneReading {
    scenes = List.copyOf(scenes);
    objects = List.copyOf(objects);
    if (scenes.isEmpty()) {
      throw new IllegalArgumentException("A reading has at least the scene \"unknown\"");
    }
  }
}
