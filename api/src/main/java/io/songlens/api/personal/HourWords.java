package io.songlens.api.personal;

import java.util.Locale;

/**
 * Says hours as one sings them: rounded down to two digits, so that they were really listened to.
 */
final class HourWords {
  private static final String[] SMALL =
      ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
              + " fifteen sixteen seventeen eighteen nineteen")
          .split(" ");
  private static final String[] TENS =
      "- - twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

  /** More is not said in words that fit a line. */
  static final long MOST = 99_999;

  private HourWords() {}

  /** Rounded down to two digits: 517 is 510. */
  static long rounded(double hours) {
    long whole = (long) hours;
    long unit = 1;
    while (whole / unit >= 100) {
      unit *= 10;
    }
    return whole / unit * unit;
  }

  /**
   * "five hundred ten hours".
   *
   * @param hours 2..{@link #MOST}, of two digits and zeros
   */
  static String of(long hours) {
    return words(hours) + " hours";
  }

  private static String words(long n) {
    if (n < 100) {
      return n < 20 ? SMALL[(int) n] : tens((int) n);
    }
    if (n % 1000 == 0) {
      return words(n / 1000) + " thousand";
    }
    if (n < 10_000) { // "eighty-seven hundred"
      long rest = n % 100;
      return words(n / 100) + " hundred" + (rest == 0 ? "" : " " + words(rest));
    }
    throw new IllegalArgumentException(String.format(Locale.ROOT, "Not of two digits: %d", n));
  }

  private static String tens(int n) {
    return TENS[n / 10] + (n % 10 == 0 ? "" : "-" + SMALL[n % 10]);
  }
}
