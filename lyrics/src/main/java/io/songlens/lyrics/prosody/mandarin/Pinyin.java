package io.songlens.lyrics.prosody.mandarin;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Mandarin syllable in Hanyu Pinyin.
 *
 * @param letters lower-case letters without tone, v for ü where it needs its dots ("lv", but "ju");
 *     a final r after another sound is the erhua of Beijing ("nar")
 * @param tone 1 to 4; 5 is the neutral tone
 */
public record Pinyin(String letters, int tone) {
  private static final Pattern NUMBERED = Pattern.compile("([a-z]+)([1-5])");

  /** Each vowel followed by its four accented forms. */
  private static final String MARKS = "aāáǎàeēéěèiīíǐìoōóǒòuūúǔùüǖǘǚǜ";

  public Pinyin {
    if (!letters.matches("[a-z]+") || tone < 1 || tone > 5) {
      throw new IllegalArgumentException("Not pinyin: " + letters + tone);
    }
  }

  /** Reads "zhong1", "lv4" or "de5". */
  public static Pinyin parse(String numbered) {
    Matcher matcher = NUMBERED.matcher(numbered);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("Not pinyin with a tone digit: " + numbered);
    }
    return new Pinyin(matcher.group(1), Integer.parseInt(matcher.group(2)));
  }

  /** "zhong1", "lv4", "de5". */
  public String numbered() {
    return letters + tone;
  }

  /** As printed in books: "zhōng", "lǜ", "de". */
  public String marked() {
    String printed = letters.replace('v', 'ü');
    int at = markedLetter(printed);
    if (tone == 5 || at < 0) {
      return printed;
    }
    char accented = MARKS.charAt(MARKS.indexOf(printed.charAt(at)) + tone);
    return printed.substring(0, at) + accented + printed.substring(at + 1);
  }

  /** The same syllable in another tone. */
  Pinyin inTone(int other) {
    return new Pinyin(letters, other);
  }

  /** The same syllable with the r of erhua. */
  Pinyin withErhua() {
    return new Pinyin(letters + "r", tone);
  }

  /** The mark stands on a or e, on the o of ou, else on the last vowel. */
  private static int markedLetter(String printed) {
    int a = printed.indexOf('a');
    int e = printed.indexOf('e');
    if (a >= 0 || e >= 0) {
      return a >= 0 ? a : e;
    }
    int ou = printed.indexOf("ou");
    if (ou >= 0) {
      return ou;
    }
    for (int i = printed.length() - 1; i >= 0; i--) {
      if ("iouü".indexOf(printed.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }
}
