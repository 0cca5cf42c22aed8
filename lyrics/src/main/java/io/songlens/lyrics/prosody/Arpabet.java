package io.songlens.lyrics.prosody;

import java.util.Set;

/** The phones of American English as ARPAbet writes them (Shoup, 1980). */
public final class Arpabet {
  private static final Set<String> VOWELS =
      Set.of(
          "AA", "AE", "AH", "AO", "AW", "AY", "EH", "ER", "EY", "IH", "IY", "OW", "OY", "UH", "UW");

  private Arpabet() {}

  /** Whether a phone, with or without its stress digit, is a vowel. */
  public static boolean isVowel(String phone) {
    return VOWELS.contains(bare(phone));
  }

  /** The phone without its stress digit. */
  static String bare(String phone) {
    char last = phone.charAt(phone.length() - 1);
    return last >= '0' && last <= '2' ? phone.substring(0, phone.length() - 1) : phone;
  }

  /** The stress digit of a vowel: 1 primary, 2 secondary, 0 none. */
  static int stress(String vowel) {
    char last = vowel.charAt(vowel.length() - 1);
    return last == '1' ? 1 : last == '2' ? 2 : 0;
  }
}
