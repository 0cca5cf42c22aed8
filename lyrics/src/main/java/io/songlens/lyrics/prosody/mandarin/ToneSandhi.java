package io.songlens.lyrics.prosody.mandarin;

import java.util.ArrayList;
import java.util.List;

/**
 * Tones as they change in company (Chao, "A Grammar of Spoken Chinese", 1968): 不 and 一 bend to the
 * tone that follows, and of two third tones the first rises, inside words before across them.
 */
final class ToneSandhi {
  private ToneSandhi() {}

  /** What dictionaries give for the two words that bend; empty for all others. */
  static String citation(char character) {
    return character == '不' ? "bu4" : character == '一' ? "yi1" : "";
  }

  /** The words of one phrase, which no pause interrupts, with their spoken tones. */
  static List<HanziWord> apply(List<HanziWord> words) {
    List<HanziSyllable> all = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    for (HanziWord word : words) {
      starts.add(all.size());
      all.addAll(word.syllables());
    }
    int[] tones = all.stream().mapToInt(syllable -> syllable.citation().tone()).toArray();
    for (int i = 0; i < tones.length; i++) {
      if (all.get(i).text().equals("不")) {
        tones[i] = bu(all, i);
      } else if (all.get(i).text().equals("一")) {
        tones[i] = yi(all, i, starts);
      }
    }
    thirdTones(tones, starts);
    List<HanziWord> spoken = new ArrayList<>();
    for (int w = 0; w < words.size(); w++) {
      List<HanziSyllable> syllables = new ArrayList<>();
      for (HanziSyllable syllable : words.get(w).syllables()) {
        int tone = tones[starts.get(w) + syllables.size()];
        Pinyin citation = syllable.citation();
        syllables.add(new HanziSyllable(syllable.text(), citation, citation.inTone(tone)));
      }
      spoken.add(new HanziWord(words.get(w).partOfSpeech(), syllables));
    }
    return spoken;
  }

  private static int bu(List<HanziSyllable> all, int index) {
    if (index > 0 && index + 1 < all.size() && sameAround(all, index)) {
      return 5;
    }
    return toneAfter(all, index) == 4 ? 2 : 4;
  }

  private static int yi(List<HanziSyllable> all, int index, List<Integer> starts) {
    String before = index > 0 ? all.get(index - 1).text() : "";
    String after = index + 1 < all.size() ? all.get(index + 1).text() : "";
    boolean endsWord = after.isEmpty() || (starts.contains(index + 1) && !starts.contains(index));
    boolean digit = isIn(NUMERALS, before) || isIn(DIGITS, after);
    boolean january = after.equals("月") && !before.equals("这");
    if (endsWord || before.equals("第") || digit || january) {
      return 1;
    }
    boolean counted = index > 1 && all.get(index - 2).text().equals("一"); // 一步一步
    if (index > 0 && sameAround(all, index) && !counted) {
      return 5;
    }
    return toneAfter(all, index) == 4 ? 2 : 4;
  }

  /** Counted out: 一二三. */
  private static final String DIGITS = "〇零一二三四五六七八九";

  /** A one after these is a digit too: 十一, 一百一十. */
  private static final String NUMERALS = DIGITS + "十百";

  private static boolean isIn(String characters, String text) {
    return !text.isEmpty() && characters.contains(text);
  }

  private static boolean sameAround(List<HanziSyllable> all, int index) {
    return all.get(index - 1).text().equals(all.get(index + 1).text());
  }

  /** 个 counts as the fourth tone it had before it grew light. */
  private static int toneAfter(List<HanziSyllable> all, int index) {
    if (index + 1 == all.size()) {
      return 0;
    }
    HanziSyllable next = all.get(index + 1);
    return next.text().equals("个") ? 4 : next.citation().tone();
  }

  private static void thirdTones(int[] tones, List<Integer> starts) {
    for (int i = 0; i + 1 < tones.length; i++) {
      if (tones[i] == 3 && tones[i + 1] == 3 && !starts.contains(i + 1)) {
        tones[i] = 2;
      }
    }
    for (int i = tones.length - 2; i >= 0; i--) {
      if (tones[i] == 3 && tones[i + 1] == 3) {
        tones[i] = 2;
      }
    }
  }
}
