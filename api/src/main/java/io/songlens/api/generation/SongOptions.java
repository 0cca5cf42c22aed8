package io.songlens.api.generation;

import io.songlens.composer.song.Language;
import io.songlens.composer.song.Wishes;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be asked of a song besides its photos. What is null is left to the planner.
 *
 * @param style a style's id
 * @param instrumental true for a song without words
 * @param language language of the words
 * @param seconds exact duration of the song in seconds, 6..360
 * @param seed where all chance comes from: the same photos, options and seed give the same song
 * @param title the song's title
 * @param wish a free wish in the user's words: data, never instructions
 * @param extras what it is to come with; they change nothing in the song itself
 */
public record SongOptions(
    @Nullable String style,
    boolean instrumental,
    Language language,
    @Nullable Integer seconds,
    long seed,
    @Nullable String title,
    @Nullable String wish,
    Set<Extra> extras) {
  // Orders of earlier versions, which the database may hold, say nothing of extras.
  @SuppressWarnings("ConstantValue")
  public SongOptions {
    extras = extras == null ? Set.of() : Set.copyOf(extras);
  }

  /** Options without extras. */
  public SongOptions(
      @Nullable String style,
      boolean instrumental,
      Language language,
      @Nullable Integer seconds,
      long seed,
      @Nullable String title,
      @Nullable String wish) {
    this(style, instrumental, language, seconds, seed, title, wish, Set.of());
  }

  /** The same options with other extras. */
  public SongOptions with(Set<Extra> others) {
    return new SongOptions(style, instrumental, language, seconds, seed, title, wish, others);
  }

  /** The same wishes in the composer's words; the seed travels separately. */
  public Wishes wishes() {
    Duration duration = seconds == null ? null : Duration.ofSeconds(seconds);
    return new Wishes(style, language, instrumental, duration, title, wish);
  }
}
