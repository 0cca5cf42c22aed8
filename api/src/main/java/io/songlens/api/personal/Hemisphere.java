package io.songlens.api.personal;

import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where somebody lives: what is summer in one hemisphere is winter in the other. */
public enum Hemisphere {
  /** North of the equator. */
  NORTH("winter", "spring", "summer", "autumn"),
  /** South of the equator. */
  SOUTH("summer", "autumn", "winter", "spring");

  private static final int MONTHS_PER_SEASON = 3;

  private final List<String> seasons; // from December on

  Hemisphere(String... seasons) {
    this.seasons = List.of(seasons);
  }

  /** "north", "south". */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The hemisphere of that word. */
  public static Optional<Hemisphere> ofWord(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }

  /** The season of a month, as meteorologists divide the year. */
  String season(Month month) {
    return seasons.get(month.getValue() % 12 / MONTHS_PER_SEASON);
  }
}
