package io.songlens.lyrics.prosody;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Divides phones into syllables: each vowel takes the longest run of consonants before it that
 * English allows at the start of a word (maximal onset, Kahn 1976).
 */
final class Syllabifier {
  private static final Set<String> ONSETS =
      Set.of(
          ("P L;P R;P Y;B L;B R;B Y;T R;T W;D R;D W;K L;K R;K W;K Y;G L;G R;G W;F L;F R;F Y;TH R;"
                  + "TH W;SH R;V Y;M Y;HH Y;S P;S T;S K;S M;S N;S L;S W;S F;S P L;S P R;S T R;"
                  + "S K R;S K W;S P Y;S K Y;HH W;N Y;L Y")
              .split(";"));

  private Syllabifier() {}

  /**
   * Where each syllable begins, as indices into the phones.
   *
   * @param phones with at least one vowel
   */
  static List<Integer> starts(List<String> phones) {
    List<Integer> starts = new ArrayList<>();
    int previousVowel = -1;
    for (int i = 0; i < phones.size(); i++) {
      if (Arpabet.isVowel(phones.get(i))) {
        starts.add(previousVowel < 0 ? 0 : onset(phones, previousVowel + 1, i));
        previousVowel = i;
      }
    }
    return starts;
  }

  private static int onset(List<String> phones, int from, int vowel) {
    for (int start = from; start < vowel - 1; start++) {
      if (ONSETS.contains(String.join(" ", phones.subList(start, vowel)))) {
        return start;
      }
    }
    boolean single = vowel > from && !phones.get(vowel - 1).equals("NG");
    return single ? vowel - 1 : vowel;
  }
}
