package io.songlens.lyrics.prosody;

import java.util.ArrayList;
import java.util.List;

/**
 * One way to say a word.
 *
 * @param phones ARPAbet, vowels with their stress digit: "M", "EH1", "M", "ER0", "IY0"
 */
public record Pronunciation(List<String> phones) {
  public Pronunciation {
    phones = List.copyOf(phones);
  }

  /** Reads "G OW1 L D". */
  public static Pronunciation parse(String phones) {
    return new Pronunciation(List.of(phones.strip().split(" +")));
  }

  /** The number of vowels. */
  public int syllables() {
    return (int) phones.stream().filter(Arpabet::isVowel).count();
  }

  /** One digit a syllable: 1 primary stress, 2 secondary, 0 none. */
  public String stresses() {
    StringBuilder digits = new StringBuilder();
    for (String phone : phones) {
      if (Arpabet.isVowel(phone)) {
        digits.append(Arpabet.stress(phone));
      }
    }
    return digits.toString();
  }

  Pronunciation then(List<String> more) {
    List<String> all = new ArrayList<>(phones);
    all.addAll(more);
    return new Pronunciation(all);
  }

  String last() {
    return phones.get(phones.size() - 1);
  }
}
