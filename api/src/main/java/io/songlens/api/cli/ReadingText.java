package io.songlens.api.cli;

import io.songlens.image.SceneReading;
import io.songlens.image.palette.Season;
import io.songlens.image.palette.Swatch;
import io.songlens.image.palette.TimeOfDay;
import io.songlens.image.vision.DetectedObject;
import io.songlens.image.vision.Region;
import io.songlens.image.vision.SceneTag;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A reading in plain words. */
final class ReadingText {
  private ReadingText() {}

  static String of(Path photo, SceneReading reading) {
    return "%s%n  scene   %s%n  things  %s%n  faces   %s%n  colours %s; %s%n  mood    valence %+.2f, arousal %+.2f: %s"
        .formatted(
            photo,
            reading.scenes().stream().map(ReadingText::of).collect(Collectors.joining(", ")),
            things(reading.objects()),
            reading.faces().isEmpty()
                ? "none found"
                : reading.faces().stream()
                    .map(face -> face.expression().id())
                    .collect(Collectors.joining(", ")),
            reading.palette().swatches().stream()
                .map(Swatch::name)
                .distinct()
                .collect(Collectors.joining(", ")),
            light(reading),
            reading.mood().valence(),
            reading.mood().arousal(),
            String.join(", ", reading.mood().words()));
  }

  private static String of(SceneTag tag) {
    String sure = "%s %.0f %%".formatted(tag.id(), 100 * tag.confidence());
    return tag.region() == null ? sure : sure + " (" + where(tag.region()) + ")";
  }

  /** "left", "upper middle", "everywhere". */
  private static String where(Region region) {
    if (region.area() > 0.6) {
      return "everywhere";
    }
    String across = third(region.x() + region.width() / 2, "left", "middle", "right");
    String down = third(region.y() + region.height() / 2, "upper ", "", "lower ");
    return down + across;
  }

  private static String third(double centre, String first, String second, String last) {
    return centre < 1 / 3.0 ? first : centre < 2 / 3.0 ? second : last;
  }

  private static String things(List<DetectedObject> objects) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    objects.forEach(object -> counts.merge(object.label(), 1, Integer::sum));
    return counts.isEmpty()
        ? "none found"
        : counts.entrySet().stream()
            .map(
                entry ->
                    entry.getValue() == 1
                        ? entry.getKey()
                        : entry.getValue() + " × " + entry.getKey())
            .collect(Collectors.joining(", "));
  }

  private static String light(SceneReading reading) {
    List<String> hints = new ArrayList<>();
    if (reading.light().timeOfDay() != TimeOfDay.UNKNOWN) {
      hints.add(reading.light().timeOfDay().id());
    }
    if (reading.light().season() != Season.UNKNOWN) {
      hints.add(reading.light().season().id());
    }
    return hints.isEmpty() ? "time unknown" : String.join(", ", hints);
  }
}
