package io.songlens.lyrics.prosody.mandarin;

import java.util.Map;

/**
 * A syllable taken apart, the spelling's abbreviations undone: "jiu" is j + iou, "yuan" van, "dui"
 * d + uei, "ju" j + v.
 *
 * @param initial the consonant; empty when there is none
 * @param rime medial, vowel and ending; "-r" and "-z" the vowels of shi and si
 */
record PinyinSpelling(String initial, String rime) {
  private static final Map<String, String> SHORTENED =
      Map.of("iu", "iou", "ui", "uei", "un", "uen");

  static PinyinSpelling of(String letters) {
    if (letters.startsWith("y")) {
      return new PinyinSpelling("", afterY(letters.substring(1)));
    }
    if (letters.startsWith("w")) {
      String rest = letters.substring(1);
      return new PinyinSpelling("", rest.equals("u") ? "u" : "u" + rest);
    }
    int length =
        letters.matches("[zcs]h.*") ? 2 : letters.matches("[bpmfdtnlgkhjqxrzcs].*") ? 1 : 0;
    String initial = letters.substring(0, length);
    String rime = letters.substring(length);
    if (rime.equals("i") && initial.matches("[zcs]h|r|[zcs]")) {
      return new PinyinSpelling(initial, initial.matches("[zcs]") ? "-z" : "-r");
    }
    if (initial.matches("[jqx]") && rime.startsWith("u")) {
      return new PinyinSpelling(initial, "v" + rime.substring(1));
    }
    if (rime.equals("o") && initial.matches("[bpmf]")) {
      return new PinyinSpelling(initial, "uo"); // bo is said with the lips' u
    }
    if (rime.equals("ue") && initial.matches("[nl]")) {
      return new PinyinSpelling(initial, "ve");
    }
    return new PinyinSpelling(initial, SHORTENED.getOrDefault(rime, rime));
  }

  private static String afterY(String rest) {
    if (rest.startsWith("u")) {
      return "v" + rest.substring(1);
    }
    return rest.startsWith("i") ? rest : "i" + rest;
  }
}
