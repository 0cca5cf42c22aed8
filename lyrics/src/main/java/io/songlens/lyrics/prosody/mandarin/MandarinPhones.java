package io.songlens.lyrics.prosody.mandarin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Mandarin with the sounds of General American English, since the voice has no others: for each
 * initial and final the nearest that a Mandarin listener understands (values after Duanmu, "The
 * Phonology of Standard Chinese", 2007). One vowel a syllable, which is held; the medials i, u, ü
 * are glides before it.
 *
 * <p>Aspiration tells b from p: English b, d, g at a word's start are hardly voiced and so stand
 * for the unaspirated ones. Vowels were chosen by the formants the voice sings: the central vowel
 * of 是 and 四 is its UH (500 and 1750 Hz), ü its far-front UW after a glide; u and e are its held w
 * and l ("UU", "EO").
 */
final class MandarinPhones {
  private static final Map<String, String> INITIALS =
      Map.ofEntries(
          Map.entry("", ""),
          Map.entry("b", "B"),
          Map.entry("p", "P"),
          Map.entry("m", "M"),
          Map.entry("f", "F"),
          Map.entry("d", "D"),
          Map.entry("t", "T"),
          Map.entry("n", "N"),
          Map.entry("l", "L"),
          Map.entry("g", "G"),
          Map.entry("k", "K"),
          Map.entry("h", "HH"),
          Map.entry("j", "JH"),
          Map.entry("q", "CH"),
          Map.entry("x", "SH"),
          Map.entry("zh", "JH"),
          Map.entry("ch", "CH"),
          Map.entry("sh", "SH"),
          Map.entry("r", "R"),
          Map.entry("z", "D Z"),
          Map.entry("c", "T S"),
          Map.entry("s", "S"));

  /** Finals as they stand after an initial, spelled in full: iou, uei, uen, v for ü. */
  private static final Map<String, String> FINALS =
      Map.ofEntries(
          Map.entry("a", "AA"),
          Map.entry("o", "AO"),
          Map.entry("e", "EO"),
          Map.entry("ai", "AY"),
          Map.entry("ei", "EY"),
          Map.entry("ao", "AW"),
          Map.entry("ou", "OW"),
          Map.entry("an", "AA N"),
          Map.entry("en", "AH N"),
          Map.entry("ang", "AO NG"),
          Map.entry("eng", "EO NG"),
          Map.entry("ong", "UU NG"),
          Map.entry("er", "ER"),
          Map.entry("i", "IY"),
          Map.entry("ia", "Y AA"),
          Map.entry("io", "Y AO"),
          Map.entry("ie", "Y EH"),
          Map.entry("iai", "Y AY"),
          Map.entry("iao", "Y AW"),
          Map.entry("iou", "Y OW"),
          Map.entry("ian", "Y EH N"),
          Map.entry("in", "IY N"),
          Map.entry("iang", "Y AO NG"),
          Map.entry("ing", "IH NG"),
          Map.entry("iong", "Y UU NG"),
          Map.entry("u", "UU"),
          Map.entry("ua", "W AA"),
          Map.entry("uo", "W AO"),
          Map.entry("uai", "W AY"),
          Map.entry("uei", "W EY"),
          Map.entry("uan", "W AA N"),
          Map.entry("uen", "W AH N"),
          Map.entry("uang", "W AO NG"),
          Map.entry("ueng", "W EO NG"),
          Map.entry("v", "Y UW"),
          Map.entry("ve", "Y W EH"),
          Map.entry("van", "Y W EH N"),
          Map.entry("vn", "Y UW N"),
          Map.entry("-r", "UH"), // 之, 吃, 是, 日
          Map.entry("-z", "UH")); // 字, 次, 四

  /** Interjections without a vowel letter, hummed around one. */
  private static final Map<String, List<String>> HUMMED =
      Map.of(
          "m", List.of("AH", "M"),
          "n", List.of("AH", "N"),
          "ng", List.of("AH", "NG"),
          "hm", List.of("HH", "AH", "M"),
          "hng", List.of("HH", "AH", "NG"));

  private MandarinPhones() {}

  /**
   * A syllable's sounds in ARPAbet without stress digits.
   *
   * @throws IllegalArgumentException if it is no syllable of Mandarin
   */
  static List<String> of(Pinyin pinyin) {
    String letters = pinyin.letters();
    List<String> hummed = HUMMED.get(letters);
    if (hummed != null) {
      return hummed;
    }
    if (letters.endsWith("r") && !letters.equals("er")) {
      return coloured(of(new Pinyin(letters.substring(0, letters.length() - 1), pinyin.tone())));
    }
    PinyinSpelling spelling = PinyinSpelling.of(letters);
    String initial = INITIALS.get(spelling.initial());
    String rime = FINALS.get(spelling.rime());
    if (initial == null || rime == null) {
      throw new IllegalArgumentException("No syllable of Mandarin: " + letters);
    }
    return List.of((initial + " " + rime).strip().split(" +"));
  }

  /** Erhua: a nasal or a closing glide gives way to r, a high front vowel turns into one. */
  private static List<String> coloured(List<String> plain) {
    List<String> phones = new ArrayList<>(plain);
    String last = phones.get(phones.size() - 1);
    boolean nasal = (last.equals("N") || last.equals("NG")) && phones.size() > 1;
    if (nasal) {
      phones.remove(phones.size() - 1);
    }
    int nucleus = phones.size() - 1;
    switch (phones.get(nucleus)) {
      case "AY" -> phones.set(nucleus, "AA");
      case "IY", "IH" -> {
        phones.set(nucleus, "Y");
        phones.add("ER");
        return phones;
      }
      case "EY", "AH", "EO", "UH" -> {
        phones.set(nucleus, "ER");
        return phones;
      }
      default -> {
        // the vowel keeps its colour before the r
      }
    }
    phones.add("R");
    return phones;
  }
}
