package io.songlens.composer.song;

import java.time.Duration;
import java.util.List;
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
 * @param brand a name to sing as it is written
 * @param slogan a sentence to sing as it is written
 * @param avoid words that must not be sung in any form
 * @param voice a voice of the catalogue, to sing instead of the style's own
 */
public record Wishes(
    @Nullable String styleId,
    Language language,
    boolean instrumental,
    @Nullable Duration duration,
    @Nullable String title,
    @Nullable String text,
    @Nullable String brand,
    @Nullable String slogan,
    List<String> avoid,
    @Nullable String voice) {
  /** No wish at all: an English song of the planner's choosing. */
  public static final Wishes NONE = new Wishes(null, Language.ENGLISH, false, null, null, null);

  /** The shortest song that can be asked for. */
  public static final Duration MIN_DURATION = Duration.ofSeconds(6);

  /** The longest song that can be asked for. */
  public static final Duration MAX_DURATION = Duration.ofMinutes(6);

  public Wishes {
    avoid = List.copyOf(avoid);
    if (duration != null
        && (duration.compareTo(MIN_DURATION) < 0 || duration.compareTo(MAX_DURATION) > 0)) {
      throw new IllegalArgumentException("A song lasts 6 to 360 seconds");
    }
  }

  /** Wishes without brand, slogan and words to avoid. */
  public Wishes(
      @Nullable String styleId,
      Language language,
      boolean instrumental,
      @Nullable Duration duration,
      @Nullable String title,
      @Nullable String text) {
    this(styleId, language, instrumental, duration, title, text, null, null, List.of());
  }

  /** Wishes for a song that the style's own voice sings. */
  public Wishes(
      @Nullable String styleId,
      Language language,
      boolean instrumental,
      @Nullable Duration duration,
      @Nullable String title,
      @Nullable String text,
      @Nullable String brand,
      @Nullable String slogan,
      List<String> avoid) {
    this(styleId, language, instrumental, duration, title, text, brand, slogan, avoid, null);
  }

  /** The same wishes for a song of another style and duration. */
  public Wishes in(@Nullable String otherStyle, @Nullable Duration otherDuration) {
    return new Wishes(
        otherStyle,
        language,
        instrumental,
        otherDuration,
        title,
        text,
        brand,
        slogan,
        avoid,
        voice);
  }

  /** The same wishes with another language of the words. */
  public Wishes in(Language other) {
    return new Wishes(
        styleId, other, instrumental, duration, title, text, brand, slogan, avoid, voice);
  }

  /** The same wishes with another title. */
  public Wishes called(@Nullable String other) {
    return new Wishes(
        styleId, language, instrumental, duration, other, text, brand, slogan, avoid, voice);
  }

  /** The same wishes with another free wish. */
  public Wishes saying(@Nullable String other) {
    return new Wishes(
        styleId, language, instrumental, duration, title, other, brand, slogan, avoid, voice);
  }

  /** The same wishes with other words to avoid. */
  public Wishes avoiding(List<String> others) {
    return new Wishes(
        styleId, language, instrumental, duration, title, text, brand, slogan, others, voice);
  }

  /** The same wishes with another voice; null for the style's own. */
  public Wishes sungBy(@Nullable String other) {
    return new Wishes(
        styleId, language, instrumental, duration, title, text, brand, slogan, avoid, other);
  }
}
