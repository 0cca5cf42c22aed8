package io.songlens.api.generation;

import io.songlens.image.ContentGate;
import io.songlens.image.decode.PhotoLimits;
import io.songlens.image.encoder.EncoderSettings;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an operator can set of the reading of photos.
 *
 * @param photoLimits how much of a photo is accepted
 * @param contentGate whether photos that seem to show nudity are refused
 * @param encoder the image encoder that names scenes; null for the bundled model
 */
public record VisionSettings(
    PhotoLimits photoLimits, ContentGate contentGate, @Nullable EncoderSettings encoder) {
  /** The variable that names an image encoder. */
  public static final String MODEL = "SONGLENS_VISION_MODEL";

  /** The variable that names its labels. */
  public static final String LABELS = "SONGLENS_VISION_LABELS";

  /** The variable that turns the content gate off: "on" (the default) or "off". */
  public static final String CONTENT_GATE = "SONGLENS_VISION_CONTENTGATE";

  /** The bundled model, the default limits, the gate on. */
  public static final VisionSettings DEFAULT =
      new VisionSettings(PhotoLimits.DEFAULT, ContentGate.ON, null);

  static VisionSettings fromEnvironment(Map<String, String> environment, PhotoLimits photoLimits) {
    return new VisionSettings(photoLimits, gate(environment), encoder(environment));
  }

  private static ContentGate gate(Map<String, String> environment) {
    String word = environment.getOrDefault(CONTENT_GATE, "on").strip();
    return switch (word) {
      case "on", "true" -> ContentGate.ON;
      case "off", "false" -> ContentGate.OFF;
      default ->
          throw new IllegalArgumentException(
              CONTENT_GATE + " is \"on\" or \"off\", not \"" + word + "\"");
    };
  }

  private static @Nullable EncoderSettings encoder(Map<String, String> environment) {
    String model = environment.getOrDefault(MODEL, "").strip();
    String labels = environment.getOrDefault(LABELS, "").strip();
    if (model.isEmpty() && labels.isEmpty()) {
      return null;
    }
    if (labels.isEmpty()) {
      throw new IllegalArgumentException(
          "SONGLENS_VISION_MODEL is set, but SONGLENS_VISION_LABELS does not say where its labels"
              + " are");
    }
    if (model.isEmpty()) {
      throw new IllegalArgumentException(
          "SONGLENS_VISION_LABELS is set, but SONGLENS_VISION_MODEL does not say which encoder they"
              + " belong to");
    }
    return new EncoderSettings(model, Path.of(labels));
  }
}
