package io.songlens.lyrics.rhyme;

import io.songlens.composer.song.Line;
import io.songlens.composer.song.Syllable;
import io.songlens.composer.song.Word;
import io.songlens.lyrics.prosody.Arpabet;
import io.songlens.lyrics.prosody.Prosody;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What rhymes in a line: its last word's sounds from the stressed vowel on.
 *
 * @param word the last word in lower case
 * @param onset the consonants before the vowel
 * @param tail the stressed vowel and all that follows
 */
public record RhymeSound(String word, List<String> onset, List<String> tail) {
  private static final Map<String, Integer> FAMILIES = families();

  public RhymeSound {
    onset = List.copyOf(onset);
    tail = List.copyOf(tail);
  }

  /** The rhyme of a line's end. */
  public static RhymeSound of(Line line) {
    return of(line.words().get(line.words().size() - 1));
  }

  /** The rhyme of a word. */
  public static RhymeSound of(Word word) {
    List<Syllable> syllables = word.syllables();
    int stressed = stressedSyllable(syllables);
    List<String> onset = new ArrayList<>();
    List<String> tail = new ArrayList<>();
    for (int i = stressed; i < syllables.size(); i++) {
      for (String phone : syllables.get(i).phonemes()) {
        (tail.isEmpty() && !Arpabet.isVowel(phone) ? onset : tail).add(phone);
      }
    }
    smoothR(tail);
    return new RhymeSound(Prosody.core(word.text()), onset, tail);
  }

  /** How well this rhymes with another line's end. */
  public RhymeGrade grade(RhymeSound other) {
    if (word.equals(other.word) || tail.isEmpty() || other.tail.isEmpty()) {
      return RhymeGrade.NONE;
    }
    if (tail.equals(other.tail)) {
      return onset.equals(other.onset) ? RhymeGrade.FAMILY : RhymeGrade.PERFECT;
    }
    if (!vowels(tail).equals(vowels(other.tail))) {
      return RhymeGrade.NONE;
    }
    return families(tail).equals(families(other.tail)) ? RhymeGrade.FAMILY : RhymeGrade.ASSONANCE;
  }

  /** "Fire" and "higher", "near" and "here" are sung alike whatever their spelling in sounds. */
  private static void smoothR(List<String> tail) {
    for (int i = 1; i < tail.size(); i++) {
      boolean glide = tail.get(i - 1).equals("AY") || tail.get(i - 1).equals("AW");
      if (glide && tail.get(i).equals("ER")) {
        tail.set(i, "R");
      } else if (tail.get(i - 1).equals("IY") && tail.get(i).equals("R")) {
        tail.set(i - 1, "IH");
      }
    }
  }

  /** The last stressed syllable; a word like "memory" may also rhyme on its lifted last one. */
  private static int stressedSyllable(List<Syllable> syllables) {
    int last = syllables.size() - 1;
    if (last >= 2 && syllables.get(last).stress() == 0 && syllables.get(last - 1).stress() == 0) {
      return last;
    }
    for (int i = last; i > 0; i--) {
      if (syllables.get(i).stress() > 0) {
        return i;
      }
    }
    return 0;
  }

  private static List<String> vowels(List<String> phones) {
    return phones.stream().filter(Arpabet::isVowel).map(RhymeSound::merged).toList();
  }

  private static List<Object> families(List<String> phones) {
    List<Object> classes = new ArrayList<>();
    for (String phone : phones) {
      classes.add(Arpabet.isVowel(phone) ? merged(phone) : FAMILIES.getOrDefault(phone, -1));
    }
    return classes;
  }

  /** "Dawn" and "on" sound alike to most singers (the cot-caught merger). */
  private static String merged(String vowel) {
    return vowel.equals("AO") ? "AA" : vowel;
  }

  private static Map<String, Integer> families() {
    Map<String, Integer> families = new java.util.HashMap<>();
    String[] classes = {"P T K", "B D G", "F TH S SH CH HH", "V DH Z ZH JH", "M N NG", "L R"};
    for (int i = 0; i < classes.length; i++) {
      for (String phone : classes[i].split(" ")) {
        families.put(phone, i);
      }
    }
    return Map.copyOf(families);
  }
}
