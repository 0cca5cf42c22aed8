package io.songlens.api.conversation;

import io.songlens.composer.style.StyleCatalog;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The style and the singer that a wish names, as the first sentence of a talk about a song does: "a
 * waltz about the sea, sung by a child".
 *
 * @param style a style's id, or null
 * @param voice a voice's id, or null
 */
public record WishedSound(@Nullable String style, @Nullable String voice) {
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|“[^”]*”");

  /** Nothing is named. */
  public static final WishedSound NONE = new WishedSound(null, null);

  /** Reads a wish. */
  public static WishedSound of(@Nullable String wish, StyleCatalog catalog) {
    if (wish == null) {
      return NONE;
    }
    String said = withoutQuotes(wish);
    StyleWords styles = new StyleWords(catalog);
    VoiceWords voices = new VoiceWords(catalog);
    return new WishedSound(
        first(said, styles.pattern(), styles::of)
            .or(() -> first(said, styles.newSong(), styles::of))
            .orElse(null),
        first(said, voices.pattern(), voices::of).orElse(null));
  }

  /**
   * What a wish says about the song: without the words that name a singer, and without words in
   * quotes, which are sung as they are ("five hundred hours" is not about a crowd).
   */
  public static String subject(String wish, StyleCatalog catalog) {
    return new VoiceWords(catalog).pattern().matcher(withoutQuotes(wish)).replaceAll(" ");
  }

  private static String withoutQuotes(String wish) {
    return QUOTED.matcher(wish).replaceAll(" ");
  }

  private static Optional<String> first(
      String wish, Pattern pattern, Function<Matcher, Optional<String>> reading) {
    Matcher found = pattern.matcher(wish);
    return found.find() ? reading.apply(found) : Optional.empty();
  }
}
