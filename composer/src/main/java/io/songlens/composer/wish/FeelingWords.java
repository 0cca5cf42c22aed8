package io.songlens.composer.wish;

import io.songlens.composer.song.Affect;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The feelings that a text speaks of, English and Chinese, by plain words for a feeling or for what
 * gives it: "birthday", "goodbye", "想念". What is to be done to the music is {@link MusicWish}'s.
 */
public final class FeelingWords {
  private static final Pattern WORD = Pattern.compile("[a-z]+");
  private static final Map<String, Affect> FEELINGS = read();

  private FeelingWords() {}

  /** The feelings that a text names, in its order of mention for English; none without text. */
  public static List<Affect> in(@Nullable String text) {
    List<Affect> found = new ArrayList<>();
    if (text == null) {
      return found;
    }
    Matcher words = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (words.find()) {
      Affect feeling = FEELINGS.get(words.group());
      if (feeling != null) {
        found.add(feeling);
      }
    }
    FEELINGS.forEach(
        (word, feeling) -> {
          if (Character.isIdeographic(word.codePointAt(0)) && text.contains(word)) {
            found.add(feeling);
          }
        });
    return found;
  }

  private static Map<String, Affect> read() {
    try (InputStream stream = FeelingWords.class.getResourceAsStream("feelings.txt")) {
      if (stream == null) {
        throw new IllegalStateException("Resource feelings.txt is missing");
      }
      Map<String, Affect> feelings = new LinkedHashMap<>();
      new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(":", 2))
          .forEach(
              entry -> {
                String[] place = entry[0].split(" ");
                Affect affect =
                    new Affect(Double.parseDouble(place[0]), Double.parseDouble(place[1]));
                for (String word : entry[1].strip().split(" +")) {
                  feelings.put(word, affect);
                }
              });
      return feelings;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
