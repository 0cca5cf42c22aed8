package io.songlens.api.personal;

import java.util.Map;

/** What is true of a history, in words of Mandarin. */
final class MandarinWords {
  private static final String DIGITS = "一二三四五六七八九";
  private static final String[] UNITS = {"", "十", "百", "千", "万"};
  private static final Map<String, String> SEASONS =
      Map.of("spring", "春天", "summer", "夏天", "autumn", "秋天", "winter", "冬天");

  private MandarinWords() {}

  /**
   * "五百一十个小时".
   *
   * @param hours 2..{@link HourWords#MOST}, of two digits and zeros
   */
  static String hours(long hours) {
    int power = Long.toString(hours).length() - 1;
    long unit = 1;
    for (int i = 0; i < power; i++) {
      unit *= 10;
    }
    long high = hours / unit;
    long low = power == 0 ? 0 : hours % unit / (unit / 10);
    String first = power == 1 && high == 1 ? UNITS[1] : digit(high, power) + UNITS[power];
    String second = low == 0 ? "" : digit(low, power - 1) + UNITS[power - 1];
    return (hours == 2 ? "两" : first + second) + "个小时";
  }

  /** Two is 两 before thousands and ten thousands. */
  private static String digit(long digit, int power) {
    return digit == 2 && power >= 3 ? "两" : DIGITS.substring((int) digit - 1, (int) digit);
  }

  /** A season by its English word. */
  static String season(String english) {
    String season = SEASONS.get(english);
    if (season == null) {
      throw new IllegalArgumentException("No season: " + english);
    }
    return season;
  }
}
