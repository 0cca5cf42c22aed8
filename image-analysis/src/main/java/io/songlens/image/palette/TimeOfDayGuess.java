package io.songlens.image.palette;

import java.util.List;
import java.util.Set;

/**
 * Guesses when a photo was taken from its light and what it shows. Morning and evening light look
 * alike: a low warm sun is called the golden hour, and only pale, cool, low-contrast light outdoors
 * is called morning.
 */
public final class TimeOfDayGuess {
  private static final Set<String> AT_NIGHT = Set.of("night-sky", "night-city", "fireworks");
  private static final Set<String> OUTDOORS =
      Set.of(
          "beach",
          "mountain",
          "forest",
          "lake",
          "river",
          "waterfall",
          "desert",
          "snow",
          "rain",
          "storm",
          "city-street",
          "skyline",
          "highway",
          "bridge",
          "harbour",
          "countryside",
          "garden",
          "park",
          "industrial",
          "suburb",
          "amusement-park",
          "vehicle",
          "winter-sports",
          "water-sports",
          "climbing",
          "memorial");

  /** Near things before a dark ground look like night without being it. */
  private static final Set<String> NEAR = Set.of("garden", "vehicle", "memorial");

  private TimeOfDayGuess() {}

  /**
   * A guess.
   *
   * @param light as measured
   * @param scenes ids of what the photo shows, surest first
   */
  public static TimeOfDay of(LightLevels light, List<String> scenes) {
    String main = scenes.isEmpty() ? "unknown" : scenes.get(0);
    if (AT_NIGHT.contains(main)) {
      return TimeOfDay.NIGHT;
    }
    if (main.equals("sunset")) {
      return TimeOfDay.GOLDEN_HOUR;
    }
    if (!OUTDOORS.contains(main)) {
      return TimeOfDay.UNKNOWN;
    }
    if (isDark(light)) {
      return NEAR.contains(main) ? TimeOfDay.UNKNOWN : TimeOfDay.NIGHT;
    }
    if (light.glow() > 0.18 && light.warmth() > 0.3) {
      return TimeOfDay.GOLDEN_HOUR;
    }
    boolean pale = light.brightness() > 0.55 && light.contrast() < 0.4 && light.saturation() < 0.25;
    if (pale && light.warmth() < 0) {
      return TimeOfDay.MORNING;
    }
    return light.brightness() > 0.35 ? TimeOfDay.DAY : TimeOfDay.UNKNOWN;
  }

  /** Mostly black with few lights: night outdoors, unless the scene says otherwise. */
  public static boolean isDark(LightLevels light) {
    return light.brightness() < 0.24 && light.highlights() < 0.08;
  }
}
