package io.songlens.api.personal;

import io.songlens.composer.song.Affect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What genres are like: which styles are near them, and where they are in mood; genres.txt. */
final class GenreTable {
  private static final List<Genre> GENRES = read();

  private GenreTable() {}

  /**
   * A genre.
   *
   * @param words by any of which it is known
   * @param mood where most of it is on the circumplex
   * @param styles how near styles are to it, 0..1, by style id
   */
  record Genre(List<String> words, Affect mood, Map<String, Double> styles) {
    Genre {
      words = List.copyOf(words);
      styles = Map.copyOf(styles);
    }
  }

  /**
   * The genre that a text names: "Indie Folk" is folk if there is no indie folk. Of several, the
   * one with the longest name.
   */
  static Optional<Genre> find(String text) {
    String plain = " " + plain(text) + " ";
    return GENRES.stream()
        .filter(genre -> longest(genre, plain) > 0)
        .max(Comparator.comparingInt(genre -> longest(genre, plain)));
  }

  static List<Genre> all() {
    return GENRES;
  }

  private static int longest(Genre genre, String plain) {
    return genre.words().stream()
        .filter(word -> plain.contains(" " + word + " "))
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}&]+", " ").strip();
  }

  private static List<Genre> read() {
    List<Genre> genres = new ArrayList<>();
    for (String line : Tables.lines("genres.txt")) {
      String[] parts = line.split("\\|");
      List<String> words = Arrays.stream(parts[0].split(",")).map(GenreTable::plain).toList();
      Map<String, Double> styles = new HashMap<>();
      for (String style : parts[2].strip().split(",")) {
        String[] near = style.strip().split(" +");
        styles.put(near[0], Double.valueOf(near[1]));
      }
      genres.add(new Genre(words, Tables.affect(parts[1]), styles));
    }
    return List.copyOf(genres);
  }
}
