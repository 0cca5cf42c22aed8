package io.songlens.lyrics.bank.mandarin;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds in a free wish, Chinese or English, the name that the song is to sing. */
final class WishReader {
  private static final Map<String, String> KIN =
      Map.ofEntries(
          Map.entry("grandma", "奶奶"), Map.entry("grandmother", "奶奶"),
          Map.entry("granny", "奶奶"), Map.entry("grandpa", "爷爷"),
          Map.entry("grandfather", "爷爷"), Map.entry("mum", "妈妈"),
          Map.entry("mom", "妈妈"), Map.entry("mother", "妈妈"),
          Map.entry("dad", "爸爸"), Map.entry("father", "爸爸"),
          Map.entry("sister", "姐姐"), Map.entry("brother", "哥哥"));

  private static final Pattern LANGUAGE =
      Pattern.compile(
          "(?i)\\b(?:sung |sing it |please )?in (?:mandarin|chinese)\\b|(?:用|唱|写)?一?首?(?:中文|国语|普通话|汉语)歌?");

  private static final Pattern CHINESE_KIN =
      Pattern.compile("妈妈|爸爸|奶奶|爷爷|外婆|外公|姥姥|姥爷|哥哥|姐姐|弟弟|妹妹|宝贝|老师|老婆|老公");

  private static final Pattern CHINESE_NAME =
      Pattern.compile(
          "(?:送给|写给|唱给|献给|提到|名叫|叫|给)(?:我的|我们的|我)?(\\p{IsHan}{2,4}?)(?:的歌|唱|写|[，。,！!\\s]|$)");

  private static final Pattern ENGLISH_NAME =
      Pattern.compile(
          "\\b(?i:mention(?:s|ing)?|for|about|to|name[ds]?|say|with|called)\\s+"
              + "(?i:(?:the name|name|my|our|dear|little)\\s+){0,2}(\\p{Lu}[\\p{L}'’-]*)");

  private static final Pattern ENGLISH_KIN =
      Pattern.compile(
          "(?i)\\b(" + String.join("|", KIN.keySet().stream().sorted().toList()) + ")\\b");

  private static final int TRIVIAL_REST = 4;

  private WishReader() {}

  /**
   * What a wish asks for.
   *
   * @param name a name to sing, or null
   * @param rest what the writer does not understand, or null
   */
  record Wish(@Nullable String name, @Nullable String rest) {}

  static Wish read(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return new Wish(null, null);
    }
    String asked = LANGUAGE.matcher(text).replaceAll(" ").strip();
    for (Pattern pattern : List.of(CHINESE_KIN, CHINESE_NAME, ENGLISH_KIN, ENGLISH_NAME)) {
      Matcher matcher = pattern.matcher(asked);
      if (matcher.find()) {
        String found = matcher.group(matcher.groupCount());
        String name = KIN.getOrDefault(found.toLowerCase(java.util.Locale.ROOT), found);
        String rest = asked.substring(0, matcher.start()) + asked.substring(matcher.end());
        return new Wish(name, meaning(rest));
      }
    }
    return new Wish(null, meaning(asked));
  }

  private static @Nullable String meaning(String rest) {
    String bare = rest.replaceAll("[\\p{Punct}，。！、\\s]+", " ").strip();
    boolean trivial =
        bare.length() < TRIVIAL_REST || bare.matches("(?i)(mention|for|a song|please|我的?| )*");
    return trivial ? null : rest.strip();
  }
}
