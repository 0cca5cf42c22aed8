package io.songlens.lyrics.prosody;

import java.util.stream.Collectors;

/** Numbers as they are said. */
final class NumberWords {
  private static final String[] SMALL =
      ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
              + " fifteen sixteen seventeen eighteen nineteen")
          .split(" ");
  private static final String[] TENS =
      "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

  private NumberWords() {}

  /**
   * A string of digits in words: "21" twenty-one, "1999" nineteen ninety-nine (four digits are read
   * as a year), longer than six digits one by one.
   */
  static String say(String digits) {
    if (digits.length() > 6 || (digits.length() > 1 && digits.charAt(0) == '0')) {
      return digits.chars().mapToObj(d -> SMALL[d - '0']).collect(Collectors.joining(" "));
    }
    int number = Integer.parseInt(digits);
    return digits.length() == 4 && number >= 1100 && number % 1000 >= 10
        ? year(number)
        : count(number);
  }

  private static String year(int year) {
    int rest = year % 100;
    String century = count(year / 100);
    return rest == 0 ? century + " hundred" : century + (rest < 10 ? " oh " : " ") + count(rest);
  }

  private static String count(int number) {
    if (number < 20) {
      return SMALL[number];
    }
    if (number < 100) {
      return TENS[number / 10] + (number % 10 == 0 ? "" : "-" + SMALL[number % 10]);
    }
    if (number < 1000) {
      return SMALL[number / 100]
          + " hundred"
          + (number % 100 == 0 ? "" : " " + count(number % 100));
    }
    return count(number / 1000)
        + " thousand"
        + (number % 1000 == 0 ? "" : " " + count(number % 1000));
  }
}
