package io.songlens.api.personal;

import io.songlens.composer.song.Affect;
import io.songlens.composer.song.Language;
import io.songlens.composer.style.Style;
import io.songlens.composer.style.StyleCatalog;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a song about somebody's listening is to be.
 *
 * @param profile what the listening was like
 * @param facts what the song is asked to sing, and what it cannot be asked for
 * @param style the style that is nearest, and why; null if neither genres nor moods are known
 * @param wish what was wished besides, and the facts; null for nothing
 */
public record PersonalSong(
    Profile profile, List<Fact> facts, @Nullable StyleMatch style, @Nullable String wish) {
  public PersonalSong {
    facts = List.copyOf(facts);
  }

  /**
   * Finds out what it is to be.
   *
   * @param hemisphere where the listener lives; null leaves seasons out
   * @param wish what is wished besides, or null
   * @param language of the song's words
   * @param known ids of the styles that there are
   */
  public static PersonalSong of(
      History history,
      @Nullable Hemisphere hemisphere,
      @Nullable String wish,
      Language language,
      Set<String> known) {
    Profile profile = Profiler.profile(history, hemisphere);
    List<Style> styles =
        StyleCatalog.builtIn().styles().stream()
            .filter(style -> known.contains(style.id()))
            .toList();
    Facts.Wished wished = Facts.of(profile, wish, language);
    return new PersonalSong(
        profile,
        wished.facts(),
        StyleMatch.of(profile.genres(), profile.mood(), styles).orElse(null),
        wished.wish());
  }

  /** Whether it tells enough to make a song of it. */
  public boolean saysEnough() {
    return wish != null || style != null || mood() != null;
  }

  /** The mood that the song is to have; null if the history tells none. */
  public @Nullable Affect mood() {
    return profile.mood();
  }

  /** The id of the style that is nearest; null if the history does not tell. */
  public @Nullable String styleId() {
    return style == null ? null : style.style();
  }
}
