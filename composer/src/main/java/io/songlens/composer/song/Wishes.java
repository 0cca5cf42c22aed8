package io.songlens.composer.song;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the user asked for; everything left null is the planner's choice.
 *
 * @param styleId a style of the catalogue
 * @param language the language of the words
 * @param instrumental true for a song without words
 * @param duration exact duration of the finished song, 6 s to 6 min
 * @param title the song's title
 * @param text a free wish ("happier", "mention grandma"): data, never instructions
 */
public record Wishes(
    @Nullable String styleId,
    Language language,
    boolean instrumental,
    @Nullable Duration duration,
    @Nullable String title,
    @Nullable String text) {
  /** No wish at all: an English song of the planner's choosing. */
  public static final Wishes NONE = new Wishes(null, Language.ENGLISH, false, null, null, null);

  /** The shortest song that can be asked for. */
  public static final Duration MIN_DURATION = Duration.ofSeconds(6);

  /** The longest song that can be asked for. */
  public static final Duration MAX_DURATION = Duration.ofMinutes(6);

  public Wishes {
    if (duration != null
        && (duration.compareTo(MIN_DURATION) < 0 || duration.compareTo(MAX_DURATION) > 0)) {
      throw new IllegalArgumentException("A song lasts 6 to 360 seconds");
    }
  }
}
