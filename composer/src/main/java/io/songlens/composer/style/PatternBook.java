package io.songlens.composer.style;

import java.util.List;
import java.util.Map;

/**
 * An instrument's patterns by occasion: a section's label ("verse"), "fill" for the bar before a
 * new section, "build" for the bars in which a section drives towards a chorus, "break" for the bar
 * in which the band stops before the last chorus, or "default".
 *
 * @param byOccasion alternatives for each occasion
 */
public record PatternBook(Map<String, List<PlayPattern>> byOccasion) {
  /** The occasion that stands in for those without patterns of their own. */
  public static final String DEFAULT = "default";

  /** The occasion of the bar that leads to a new section. */
  public static final String FILL = "fill";

  /** The occasion of the last bars of a section that drives towards a chorus. */
  public static final String BUILD = "build";

  /** The occasion of the bar in which the band stops before the last chorus. */
  public static final String BREAK = "break";

  public PatternBook {
    byOccasion = Map.copyOf(byOccasion);
  }

  /** The alternatives for an occasion: its own, else the default's; may be empty. */
  public List<PlayPattern> choices(String occasion) {
    List<PlayPattern> own = byOccasion.get(occasion);
    return own != null ? own : byOccasion.getOrDefault(DEFAULT, List.of());
  }

  /** The alternatives written for exactly that occasion; may be empty. */
  public List<PlayPattern> exactly(String occasion) {
    return byOccasion.getOrDefault(occasion, List.of());
  }
}
