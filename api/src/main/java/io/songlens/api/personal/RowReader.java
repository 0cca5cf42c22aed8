package io.songlens.api.personal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one row, by the names that exports of listening histories give their columns. */
final class RowReader {
  private static final int MOST_CHARACTERS = 200;
  private static final int MOST_TAGS = 12;
  private static final double MOST_MINUTES = 366.0 * 24 * 60;
  private static final long MOST_PLAYS = 1_000_000;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;
  private static final int DATE_CHARACTERS = 10;

  private static final Pattern NUMBER =
      Pattern.compile("[0-9]{1,12}(?:\\.[0-9]{1,20})?(?:[eE][+-]?[0-9]{1,2})?");
  private static final Pattern TAGS = Pattern.compile("\\s*[;|,]\\s*");

  private static final List<String> TITLE =
      List.of("title", "track", "trackname", "song", "mastermetadatatrackname");
  private static final List<String> ARTIST =
      List.of("artist", "artistname", "mastermetadataalbumartistname");
  private static final List<String> GENRE = List.of("genre", "genres");
  private static final List<String> MOOD = List.of("mood", "moods", "moodtags", "tags");
  private static final List<String> MINUTES = List.of("minutes");
  private static final List<String> MILLISECONDS = List.of("msplayed");
  private static final List<String> PLAYS = List.of("plays", "playcount");
  private static final List<String> DATE = List.of("date", "endtime", "ts", "playedat");

  private static final Set<String> NAMING = union(TITLE, ARTIST);
  private static final Set<String> MEASURING = union(union(MINUTES, MILLISECONDS), PLAYS);

  private RowReader() {}

  private static Set<String> union(Collection<String> some, Collection<String> others) {
    Set<String> all = new HashSet<>(some);
    all.addAll(others);
    return Set.copyOf(all);
  }

  /** Whether columns of these plain names tell enough. */
  static boolean knows(Collection<String> columns) {
    return columns.stream().anyMatch(NAMING::contains)
        && columns.stream().anyMatch(MEASURING::contains);
  }

  /** "Track Name", "track_name" and "trackName" are one name. */
  static String plain(String column) {
    return column.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
  }

  /**
   * Reads a row.
   *
   * @param row values by the {@linkplain #plain plain} names of their columns, without empty ones
   */
  static Play play(Map<String, String> row) throws BadRowException {
    String title = text(row, "title", TITLE);
    String artist = text(row, "artist", ARTIST);
    if (title == null && artist == null) {
      throw new BadRowException("has neither title nor artist");
    }
    Double minutes = minutes(row);
    Long plays = plays(row);
    if (minutes == null && plays == null) {
      throw new BadRowException("has neither minutes nor plays");
    }
    return new Play(
        title,
        artist,
        tags(row, "genre", GENRE),
        tags(row, "mood", MOOD),
        minutes,
        plays,
        date(row));
  }

  private static @Nullable String value(Map<String, String> row, List<String> names) {
    for (String name : names) {
      String value = row.get(name);
      if (value != null) {
        return value.strip();
      }
    }
    return null;
  }

  private static @Nullable String text(Map<String, String> row, String what, List<String> names)
      throws BadRowException {
    String text = value(row, names);
    if (text == null) {
      return null;
    }
    if (text.length() > MOST_CHARACTERS) {
      throw new BadRowException(
          "has more than %2$d characters as %1$s".formatted(what, MOST_CHARACTERS));
    }
    if (text.codePoints().anyMatch(Character::isISOControl)) {
      throw new BadRowException("has a %s with characters that cannot be shown".formatted(what));
    }
    return text;
  }

  private static List<String> tags(Map<String, String> row, String what, List<String> names)
      throws BadRowException {
    String text = text(row, what, names);
    List<String> tags =
        text == null
            ? List.of()
            : TAGS.splitAsStream(text).filter(tag -> !tag.isBlank()).distinct().toList();
    if (tags.size() > MOST_TAGS) {
      throw new BadRowException("has more than %d %ss".formatted(MOST_TAGS, what));
    }
    return tags;
  }

  private static @Nullable Double minutes(Map<String, String> row) throws BadRowException {
    Double milliseconds = number(row, "milliseconds", MILLISECONDS, MOST_MINUTES * 60_000);
    return milliseconds == null
        ? number(row, "minutes", MINUTES, MOST_MINUTES)
        : Double.valueOf(milliseconds / 60_000);
  }

  private static @Nullable Long plays(Map<String, String> row) throws BadRowException {
    Double plays = number(row, "plays", PLAYS, MOST_PLAYS);
    if (plays == null) {
      return null;
    }
    if (plays < 1 || plays != Math.rint(plays)) {
      throw new BadRowException("has plays that are no whole number of 1 or more");
    }
    return plays.longValue();
  }

  private static @Nullable Double number(
      Map<String, String> row, String what, List<String> names, double most)
      throws BadRowException {
    String text = value(row, names);
    if (text == null) {
      return null;
    }
    if (!NUMBER.matcher(text).matches() || Double.parseDouble(text) > most) {
      throw new BadRowException("has %s that are no number from 0 to %.0f".formatted(what, most));
    }
    return Double.valueOf(text);
  }

  /** The day of a date or of a point in time: what follows the day is not looked at. */
  private static @Nullable LocalDate date(Map<String, String> row) throws BadRowException {
    String text = value(row, DATE);
    if (text == null) {
      return null;
    }
    try {
      String day = text.substring(0, Math.min(DATE_CHARACTERS, text.length()));
      LocalDate date = LocalDate.parse(day);
      if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
        return date;
      }
    } catch (DateTimeException e) {
      throw badDate(e);
    }
    throw badDate(null);
  }

  private static BadRowException badDate(@Nullable Exception cause) {
    BadRowException bad =
        new BadRowException("has a date that is none such as 2025-07-31, from 1900 to 2100");
    if (cause != null) {
      bad.initCause(cause);
    }
    return bad;
  }
}
