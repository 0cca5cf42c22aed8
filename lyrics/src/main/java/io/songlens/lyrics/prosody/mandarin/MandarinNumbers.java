package io.songlens.lyrics.prosody.mandarin;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Numbers as they are said in Mandarin. */
final class MandarinNumbers {
  private static final Pattern NUMBER = Pattern.compile("(\\d+)(?:\\.(\\d+))?(%?)(年?)");
  private static final String DIGITS = "零一二三四五六七八九";
  private static final String[] PLACES = {"", "十", "百", "千"};
  private static final int LONGEST_COUNT = 8;

  private MandarinNumbers() {}

  /** The text with its numbers in characters: years and long numbers digit by digit. */
  static String spellOut(String text) {
    return NUMBER.matcher(text).replaceAll(MandarinNumbers::say);
  }

  private static String say(MatchResult number) {
    String whole = number.group(1);
    String decimals = number.group(2);
    boolean year = !number.group(4).isEmpty() && whole.length() == 4;
    boolean leadingZero = whole.length() > 1 && whole.charAt(0) == '0';
    boolean spelled = year || leadingZero || whole.length() > LONGEST_COUNT;
    String said = spelled ? digits(whole) : count(Integer.parseInt(whole));
    if (decimals != null) {
      said += "点" + digits(decimals);
    }
    return (number.group(3).isEmpty() ? said : "百分之" + said) + number.group(4);
  }

  private static String digits(String digits) {
    StringBuilder said = new StringBuilder();
    digits.chars().forEach(digit -> said.append(DIGITS.charAt(digit - '0')));
    return said.toString();
  }

  private static String count(int number) {
    if (number == 0) {
      return "零";
    }
    if (number >= 10_000) {
      int rest = number % 10_000;
      String gap = rest > 0 && rest < 1_000 ? "零" : "";
      return count(number / 10_000) + "万" + (rest == 0 ? "" : gap + count(rest));
    }
    StringBuilder said = new StringBuilder();
    boolean zero = false;
    for (int place = 3, power = 1000; place >= 0; place--, power /= 10) {
      int digit = number / power % 10;
      if (digit == 0) {
        zero |= !said.isEmpty();
        continue;
      }
      said.append(zero ? "零" : "").append(DIGITS.charAt(digit)).append(PLACES[place]);
      zero = false;
    }
    return number >= 10 && number < 20 ? said.substring(1) : said.toString();
  }
}
