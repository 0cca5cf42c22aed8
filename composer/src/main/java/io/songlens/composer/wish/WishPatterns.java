package io.songlens.composer.wish;

import java.util.regex.Pattern;

/**
 * How people ask for words in a song, in English and in Chinese; the first group that finds
 * something is the word.
 */
final class WishPatterns {
  private static final String KIN_WORDS =
      "grandma|grandpa|granny|grandad|granddad|grandmother|grandfather|nana|mum|mom|mummy|mommy"
          + "|mama|mother|dad|daddy|papa|father|sister|brother|auntie|aunt|uncle";

  private static final String NAME_WORDS =
      "\\p{Lu}[\\p{L}\\p{M}'\u2019-]*(?: (?:and )?\\p{Lu}[\\p{L}\\p{M}'\u2019-]*){0,2}";

  private static final String VALUE =
      "(\"[^\"]+\"|“[^”]+”|「[^」]+」|[^,;，；。\"“”]+?)(?=\\s*(?:[,;，；。]|$))";

  static final Pattern SLOGAN =
      Pattern.compile(
          "(?i)\\b(?:with |and )?(?:the |our |my )?slogan(?: is| reads)?:?\\s+"
              + VALUE
              + "|(?:口号|广告语|标语)(?:是|为)?[：:]?([^，。；,;]+)");

  static final Pattern BRAND =
      Pattern.compile(
          "(?i)\\b(?:for |and |mention )?(?:the |our |my )?brand(?: name)?(?: is)?:?\\s+"
              + VALUE
              + "|品牌(?:是|叫|为)?[：:]?([^，。；,;]+)");

  static final Pattern TITLE =
      Pattern.compile(
          "(?i)\\b(?:call it|title it|name it|titled|entitled|with the title|title:)\\s+"
              + VALUE
              + "|(?:歌名|标题|题目)(?:是|叫|为|改成|改为)?[：:]?([^，。；,;]+)");

  private static final String ITEM = "(?:\"[^\"]+\"|“[^”]+”|[\\p{IsLatin}\\p{M}'’-]+)";

  private static final String NEXT_ITEM =
      "(?:\\s*,\\s*|\\s*,?\\s+(?:and|or|nor)\\s+)(?!(?:and|or|mention|make|call|in|for|please|say|sing"
          + "|slower|faster|happier|sadder|calmer|with|as|the|but|more|less|a)\\b)"
          + ITEM;

  static final Pattern AVOID =
      Pattern.compile(
          "(?i)\\b(?:please )?(?:without(?: (?:saying|mentioning|singing|using))?"
              + "|(?:don'?t|don’t|do not|never) (?:say|mention|sing about|sing|use)"
              + "|avoid(?:ing)?|leave out|no mention of)"
              + "(?: the)?(?: words?)?\\s+("
              + ITEM
              + "(?:"
              + NEXT_ITEM
              + ")*)");

  static final Pattern CHINESE_AVOID =
      Pattern.compile(
          "(?:不要|别|不能|不准|避免|不想)(?:再)?(?:说到|说|提到|提|唱到|唱|出现|用到|用|写到|写)[“「\"]?"
              + "([\\p{IsHan}、]{1,20}?)(?:这个?词|[”」\"，。；,;！!\\s]|$)");

  static final Pattern CHINESE_KIN =
      Pattern.compile(
          "(?:送给|写给|唱给|献给|提到|给|提一下|关于)?(?:我的|我们的|我)?"
              + "(妈妈|爸爸|奶奶|爷爷|外婆|外公|姥姥|姥爷|哥哥|姐姐|弟弟|妹妹|宝贝|老师|老婆|老公)(?:的歌)?");

  static final Pattern CHINESE_NAME =
      Pattern.compile(
          "(?:送给|写给|唱给|献给|名叫|叫|给)(?:我的|我们的|我)?(\\p{IsHan}{2,4}?)(?:的歌|唱|写|[，。,！!\\s;]|$)");

  static final Pattern CHINESE_THING =
      Pattern.compile(
          "(?:提到|提一下|提提|唱到|唱唱|写到|说到|加上|关于|要有)(?:我的|我们的|我们家的|我家的)?"
              + "(\\p{IsHan}{1,6}?)(?:的歌|[，。；,;！!\\s]|$)");

  static final Pattern NAME =
      Pattern.compile(
          "\\b(?i:mention(?:s|ing)?|for|about|to|name[ds]?|includ(?:e|ing)|say|with|called|sing)\\s+"
              + "(?i:(?:the name|name|my|our|dear|little)\\s+){0,2}"
              + "("
              + NAME_WORDS
              + "|\\b(?i:"
              + KIN_WORDS
              + ")\\b)");

  static final Pattern MY_KIN =
      Pattern.compile("\\b(?i:my|our|to|and)\\s+((?i:" + KIN_WORDS + "))\\b");

  static final Pattern KIN = Pattern.compile("(?i:" + KIN_WORDS + ")");

  static final Pattern THING =
      Pattern.compile(
          "(?i)\\b(?:mention(?:s|ing)?|includ(?:e|es|ing)|(?:sing|singing|song|something) (?:about|of)"
              + "|about)\\s+"
              + "(\"[^\"]+\"|“[^”]+”"
              + "|(?:(?:the|my|our|your|his|her|their|a|an|some|this|that)\\s+)?"
              + "[\\p{IsLatin}\\p{M}'’-]+(?:\\s+[\\p{IsLatin}\\p{M}'’-]+)??)"
              + "(?=\\s*(?:[,.;!?，。]|$|\\b(?:and|please|in|but|too|again|somewhere|once)\\b))");

  private WishPatterns() {}
}
