package io.songlens.lyrics.bank;

import io.songlens.lyrics.check.LyricChecker;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds in a free wish the one thing the offline writer can honour: a name to sing. */
final class WishReader {
  private static final String KIN =
      "grandma|grandpa|granny|grandad|granddad|grandmother|grandfather|nana|mum|mom|mummy|mommy"
          + "|mama|mother|dad|daddy|papa|father|sister|brother|auntie|aunt|uncle";
  private static final String NAME =
      "\\p{Lu}[\\p{L}\\p{M}'\u2019-]*(?: (?:and )?\\p{Lu}[\\p{L}\\p{M}'\u2019-]*){0,2}";
  private static final Pattern ASKED =
      Pattern.compile(
          "\\b(?i:mention(?:s|ing)?|for|about|to|name[ds]?|includ(?:e|ing)|say|with|called|sing)\\s+"
              + "(?i:(?:the name|name|my|our|dear|little)\\s+){0,2}"
              + "("
              + NAME
              + "|\\b(?i:"
              + KIN
              + ")\\b)");
  private static final Pattern MY_KIN = Pattern.compile("\\b(?i:my|our)\\s+((?i:" + KIN + "))\\b");
  private static final int MAX_NAME = 30;
  private static final int TRIVIAL_REST = 12;

  private final LyricChecker checker;

  WishReader(LyricChecker checker) {
    this.checker = checker;
  }

  /**
   * What a wish asks for.
   *
   * @param name a name to sing, or null
   * @param rest what the writer does not understand, or null
   */
  record Wish(@Nullable String name, @Nullable String rest) {}

  Wish read(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return new Wish(null, null);
    }
    for (Pattern pattern : List.of(ASKED, MY_KIN)) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.find()) {
        String name = capitalised(matcher.group(1));
        if (name.length() <= MAX_NAME && checker.textIssues(name).isEmpty()) {
          String rest =
              (text.substring(0, matcher.start()) + text.substring(matcher.end())).strip();
          return new Wish(name, rest.length() < TRIVIAL_REST ? null : rest);
        }
      }
    }
    return new Wish(null, text.strip());
  }

  private static String capitalised(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
