package io.songlens.lyrics.llm;

import io.songlens.composer.song.Language;
import io.songlens.composer.song.Wishes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a wish demands so clearly that a lyric can be checked for it. The rest of a wish is for the
 * model to understand.
 *
 * @param sung texts that must be heard as they are written: a brand, a slogan, a name
 * @param avoided words that must not be heard
 */
record Demands(List<String> sung, List<String> avoided) {
  private static final int MOST_PHRASES = 5;
  private static final int MOST_AVOIDED = 10;
  private static final int MOST_CHARACTERS = 60;
  private static final String JINGLE = "jingle";

  private static final String QUOTED = "[\"“「『']([^\"”」』<>]{1,60})[\"”」』']";
  private static final String PROPER =
      "(\\p{Lu}[\\p{L}\\p{M}\\p{N}&'’-]*(?: (?:& )?\\p{Lu}[\\p{L}\\p{M}\\p{N}&'’-]*){0,3})";
  private static final String KIN =
      "(?:my |our )?(grandma|grandpa|granny|grandad|grandmother|grandfather|nana|mum|mom|mother|dad"
          + "|daddy|father|sister|brother|auntie|aunt|uncle)\\b";

  /** Texts that are sung as they are written, whatever the language. */
  private static final List<Pattern> BRANDS =
      List.of(
          Pattern.compile("(?i:\\b(?:brand|slogan|motto)(?: name)?(?: is)?:? *)" + QUOTED),
          Pattern.compile("(?i:\\bbrand(?: name)?(?: is)?:? +)" + PROPER),
          Pattern.compile("(?:品牌|口号|广告语)(?:是|为)?[：:]? *" + QUOTED));

  /** Names, which a song in another language says in its own way. */
  private static final List<Pattern> NAMES =
      List.of(
          Pattern.compile("(?i:\\b(?:mention|about|for) +)" + QUOTED),
          Pattern.compile("(?i:\\b(?:mention|named|called) +)" + PROPER),
          Pattern.compile("(?i)\\bmention +" + KIN),
          Pattern.compile("(?:提到|送给|写给|唱给)(?:我的)?(\\p{IsHan}{2,4}?)(?=[，。,！!\\s]|$)"));

  private static final Pattern AVOIDED =
      Pattern.compile(
          "(?i)\\b(?:avoid|(?:don['’]?t|do not|never|must not) (?:say|mention|use|sing))"
              + "(?: the)?(?: words?)?:? +([^.;!?<>]{1,120})");

  private static final Pattern AVOIDED_IN_CHINESE =
      Pattern.compile("(?:不要|别|不能|避免|不)(?:说|唱|提到|提|出现|用|使用)(?:到)?[：:]?([^。；！，,]{1,30})");

  private static final Pattern BETWEEN = Pattern.compile(" *(?:,|、|/| and | or |和|或) *");

  Demands {
    sung = List.copyOf(sung);
    avoided = List.copyOf(avoided);
  }

  /**
   * What is demanded of a song.
   *
   * @param styleId its style; in a jingle the wished title is a brand's
   */
  static Demands of(Wishes wishes, String styleId, Language language) {
    String text = wishes.text() == null ? "" : wishes.text();
    Set<String> avoided = avoided(text);
    Set<String> sung = new LinkedHashSet<>();
    if (styleId.equals(JINGLE)) {
      add(sung, wishes.title());
    }
    found(BRANDS, text).forEach(brand -> add(sung, brand));
    found(NAMES, text).stream()
        .filter(name -> isChinese(name) == (language == Language.MANDARIN))
        .forEach(name -> add(sung, name));
    sung.removeAll(avoided);
    return new Demands(
        sung.stream().limit(MOST_PHRASES).toList(), avoided.stream().limit(MOST_AVOIDED).toList());
  }

  private static List<String> found(List<Pattern> patterns, String text) {
    return patterns.stream()
        .flatMap(pattern -> pattern.matcher(text).results())
        .map(result -> result.group(1))
        .toList();
  }

  private static boolean isChinese(String text) {
    return text.codePoints().anyMatch(Character::isIdeographic);
  }

  private static Set<String> avoided(String text) {
    List<String> lists = found(List.of(AVOIDED, AVOIDED_IN_CHINESE), text);
    Set<String> avoided = new LinkedHashSet<>();
    for (String list : lists) {
      for (String item : BETWEEN.split(list)) {
        String word = item.replaceAll("[\"“”「」『』]", "").replaceAll("^(?:the|a|an) ", "");
        if (word.split(" ").length <= 3) {
          add(avoided, word);
        }
      }
    }
    return avoided;
  }

  private static void add(Set<String> phrases, @Nullable String phrase) {
    if (phrase != null) {
      String safe = DataMarks.safe(phrase, MOST_CHARACTERS);
      if (!safe.isEmpty()) {
        phrases.add(safe);
      }
    }
  }
}
