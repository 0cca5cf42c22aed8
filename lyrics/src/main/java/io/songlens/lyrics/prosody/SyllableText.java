package io.songlens.lyrics.prosody;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Divides a word's letters the way singers read them: "gold-en", "mem-o-ry", "riv-er". The sounds
 * keep their maximal onsets; only the print keeps a stem together and closes a short stressed
 * syllable with its consonant.
 */
final class SyllableText {
  private static final Set<String> SHORT_VOWELS = Set.of("AE", "EH", "IH", "AH", "UH");
  private static final List<String> SUFFIXES =
      List.of("ing", "en", "er", "est", "ed", "es", "ly", "ness", "less", "ful", "ish");

  private final Predicate<String> isWord;

  SyllableText(Predicate<String> isWord) {
    this.isWord = isWord;
  }

  /** The letters of each syllable that begins at one of {@code starts}. */
  List<String> split(String printed, List<String> phones, List<Integer> starts) {
    String letters = printed.toLowerCase(Locale.ROOT);
    int[] first = LetterAligner.align(letters, phones);
    List<String> texts = new ArrayList<>();
    int from = 0;
    for (int s = 1; s <= starts.size(); s++) {
      int to = s == starts.size() ? letters.length() : cut(letters, phones, first, starts, s);
      to = Math.max(from, to);
      texts.add(printed.substring(from, to));
      from = to;
    }
    return withoutEmpty(texts);
  }

  private int cut(String letters, List<String> phones, int[] first, List<Integer> starts, int s) {
    int start = starts.get(s);
    int cut = first[start];
    int stem = stemEnd(letters);
    int nextVowelLetter = first[vowelFrom(phones, start)];
    if (stem > cut && stem <= nextVowelLetter) {
      return stem;
    }
    String before = phones.get(start - 1);
    boolean oneConsonant =
        start + 1 < phones.size()
            && !Arpabet.isVowel(phones.get(start))
            && Arpabet.isVowel(phones.get(start + 1));
    if (oneConsonant
        && Arpabet.isVowel(before)
        && Arpabet.stress(before) == 1
        && SHORT_VOWELS.contains(Arpabet.bare(before))) {
      int end = first[start + 1];
      boolean doubled = end - cut == 2 && letters.charAt(cut) == letters.charAt(cut + 1);
      return doubled ? cut + 1 : end;
    }
    boolean silentE =
        phones.get(start).equals("R")
            && cut >= 3
            && letters.charAt(cut - 1) == 'e'
            && !Arpabet.isVowel(before);
    if (silentE) {
      return cut - 1; // "ev-ery"
    }
    boolean rColoured =
        before.startsWith("ER")
            && Arpabet.isVowel(phones.get(start))
            && cut >= 2
            && letters.charAt(cut - 1) == 'r'
            && letters.charAt(cut - 2) != 'r';
    return rColoured ? cut - 1 : cut;
  }

  private static int vowelFrom(List<String> phones, int from) {
    int at = from;
    while (!Arpabet.isVowel(phones.get(at))) {
      at++;
    }
    return at;
  }

  /** Where a known stem ends and an ending begins, or -1: "gold|en". */
  private int stemEnd(String letters) {
    for (String suffix : SUFFIXES) {
      int cut = letters.length() - suffix.length();
      if (cut >= 3 && letters.endsWith(suffix) && isWord.test(letters.substring(0, cut))) {
        return cut;
      }
    }
    return -1;
  }

  /** Every syllable prints at least one letter: an empty one borrows from its neighbour. */
  private static List<String> withoutEmpty(List<String> texts) {
    List<String> fixed = new ArrayList<>(texts);
    for (int i = 0; i < fixed.size(); i++) {
      if (!fixed.get(i).isEmpty()) {
        continue;
      }
      if (i > 0 && fixed.get(i - 1).length() > 1) {
        String donor = fixed.get(i - 1);
        fixed.set(i - 1, donor.substring(0, donor.length() - 1));
        fixed.set(i, donor.substring(donor.length() - 1));
      } else if (i + 1 < fixed.size() && fixed.get(i + 1).length() > 1) {
        String donor = fixed.get(i + 1);
        fixed.set(i, donor.substring(0, 1));
        fixed.set(i + 1, donor.substring(1));
      }
    }
    return List.copyOf(fixed);
  }
}
