package io.songlens.composer.wish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date that a song is to sing; what the wish leaves open is null.
 *
 * @param year four digits
 * @param month 1..12
 * @param day 1..31
 */
public record WishedDate(@Nullable Integer year, @Nullable Integer month, @Nullable Integer day) {
  private static final List<String> MONTHS =
      List.of(
          ("January February March April May June July August September October November"
                  + " December")
              .split(" "));
  private static final List<String> ORDINALS =
      List.of(
          ("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
                  + " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
                  + " twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth"
                  + " twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth"
                  + " thirty-first")
              .split(" "));

  private static final String MONTH =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
          + "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
  private static final String DAY = "(3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?";
  private static final String YEAR = "(1[5-9]\\d\\d|20\\d\\d)";

  private static final Pattern DATE =
      Pattern.compile(
          "(?i)\\b"
              + "(?<y1>1[5-9]\\d\\d|20\\d\\d)-(?<n1>1[0-2]|0[1-9])-(?<d1>3[01]|[12]\\d|0[1-9])\\b"
              + ("|\\b" + named(MONTH, "m2") + " (?:the )?" + named(DAY, "d2") + "\\b")
              + ("(?:,? " + named(YEAR, "y2") + "\\b)?")
              + ("|\\b" + named(DAY, "d3") + " (?:of )?" + named(MONTH, "m3") + "\\b")
              + ("(?:,? " + named(YEAR, "y3") + "\\b)?")
              + ("|\\b" + named(MONTH, "m4") + ",? (?:of )?" + named(YEAR, "y4") + "\\b")
              + "|(?:(?<y5>1[5-9]\\d\\d|20\\d\\d)年)?(?<n5>1[0-2]|0?[1-9])月"
              + "(?:(?<d5>3[01]|[12]\\d|0?[1-9])[日号])?"
              + "|(?<y6>1[5-9]\\d\\d|20\\d\\d)年"
              + ("|\\b" + named(YEAR, "y7") + "\\b"));

  private static String named(String pattern, String name) {
    return pattern.replaceFirst("\\((?!\\?)", "(?<" + name + ">");
  }

  /** The pattern of a date in a wish. */
  static Pattern pattern() {
    return DATE;
  }

  /** The date that a match of {@link #pattern()} found. */
  static WishedDate of(Matcher found) {
    String month = first(found, "m2", "m3", "m4");
    String number = first(found, "n1", "n5");
    return new WishedDate(
        number(first(found, "y1", "y2", "y3", "y4", "y5", "y6", "y7")),
        month == null ? number(number) : Integer.valueOf(monthNumber(month)),
        number(first(found, "d1", "d2", "d3", "d5")));
  }

  private static @Nullable String first(Matcher found, String... groups) {
    for (String group : groups) {
      if (found.group(group) != null) {
        return found.group(group);
      }
    }
    return null;
  }

  private static @Nullable Integer number(@Nullable String digits) {
    String bare = digits == null ? "" : digits.replaceAll("\\D", "");
    return bare.isEmpty() ? null : Integer.valueOf(bare);
  }

  private static int monthNumber(String name) {
    String start = name.substring(0, 3).toLowerCase(Locale.ROOT);
    for (int i = 0; i < MONTHS.size(); i++) {
      if (MONTHS.get(i).toLowerCase(Locale.ROOT).startsWith(start)) {
        return i + 1;
      }
    }
    throw new IllegalArgumentException("Not a month: " + name);
  }

  /** Ways to sing it in English, the fullest first: "June fifth, 2026", "the fifth of June". */
  public List<String> english() {
    List<String> ways = new ArrayList<>();
    String monthName = month == null ? null : MONTHS.get(month - 1);
    String dayName = day == null ? null : ORDINALS.get(day - 1);
    if (monthName != null && dayName != null) {
      if (year != null) {
        ways.add(monthName + " " + dayName + ", " + year);
      }
      ways.add("the " + dayName + " of " + monthName);
      ways.add(monthName + " " + dayName);
    } else if (monthName != null) {
      if (year != null) {
        ways.add(monthName + " " + year);
      }
      ways.add(monthName);
    } else if (year != null) {
      ways.add(String.valueOf(year));
    }
    return ways;
  }

  /** Ways to sing it in Mandarin, the fullest first: "2026年6月5日", "6月5日". */
  public List<String> mandarin() {
    List<String> ways = new ArrayList<>();
    String date = (month == null ? "" : month + "月") + (day == null ? "" : day + "日");
    if (year != null) {
      ways.add(year + "年" + date);
    }
    if (!date.isEmpty()) {
      ways.add(date);
    }
    return ways;
  }
}
