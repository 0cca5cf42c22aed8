package io.songlens.composer.wish;

import io.songlens.composer.song.Language;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The language that a free wish asks for: "in Chinese", "用中文唱", or a wish written in Chinese. */
public final class WishedLanguage {
  private static final Pattern ENGLISH =
      Pattern.compile("\\bin english\\b|英文|英语", Pattern.CASE_INSENSITIVE);

  private static final Pattern MANDARIN =
      Pattern.compile(
          "\\bin (?:mandarin|chinese|putonghua)\\b"
              + "|\\b(?:mandarin|chinese) (?:song|words|lyrics?)\\b"
              + "|中文|国语|国語|普通话|普通話|汉语|漢語|华语|華語",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern KANA = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}]");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private static final Pattern PHRASE =
      Pattern.compile(
          "\\b(?:(?:please |now )?(?:sung |sing it |sing |make it )?in"
              + " (?:mandarin|chinese|putonghua|english)"
              + "|(?:mandarin|chinese) (?:song|words|lyrics?))\\b"
              + "|(?:改成|换成|用|唱|写)?一?首?(?:中文|国语|国語|普通话|普通話|汉语|漢語|华语|華語|英文|英语)(?:歌|唱)?",
          Pattern.CASE_INSENSITIVE);

  private WishedLanguage() {}

  /** The words that ask for a language. */
  static Pattern phrase() {
    return PHRASE;
  }

  /** The language that a text names in so many words; being written in one is not enough. */
  public static Optional<Language> named(String text) {
    if (ENGLISH.matcher(text).find()) {
      return Optional.of(Language.ENGLISH);
    }
    return MANDARIN.matcher(text).find() ? Optional.of(Language.MANDARIN) : Optional.empty();
  }

  /** The language of the words that a wish asks for; empty when it does not say. */
  public static Optional<Language> of(@Nullable String wish) {
    if (wish == null) {
      return Optional.empty();
    }
    if (ENGLISH.matcher(wish).find()) {
      return Optional.of(Language.ENGLISH);
    }
    boolean chinese = HAN.matcher(wish).find() && !KANA.matcher(wish).find();
    return chinese || MANDARIN.matcher(wish).find()
        ? Optional.of(Language.MANDARIN)
        : Optional.empty();
  }
}
