package io.songlens.lyrics.prosody.mandarin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeteronymTest {
  private final PinyinReader reader = PinyinReader.builtIn();

  @ParameterizedTest
  @ValueSource(strings = {"heteronyms.txt", "heteronyms-held-out.txt"})
  void readsNineteenOfTwentySentencesRight(String list) {
    List<String> wrong = new ArrayList<>();
    List<String> sentences = ResourceLines.of(list);
    for (String sentence : sentences) {
      String[] fields = sentence.split(" ", 2);
      String read = bracketed(fields[0]);
      if (!read.equals(fields[1])) {
        wrong.add(sentence + " but read " + read);
      }
    }
    System.out.printf(
        "%s: %d of %d right %s%n", list, sentences.size() - wrong.size(), sentences.size(), wrong);
    assertThat(wrong).hasSizeLessThanOrEqualTo(sentences.size() / 20);
  }

  /** The readings of the characters in brackets. */
  private String bracketed(String sentence) {
    List<String> syllables = new ArrayList<>();
    for (HanziWord word : reader.read(sentence.replaceAll("[\\[\\]]", ""))) {
      for (HanziSyllable syllable : word.syllables()) {
        syllables.add(syllable.citation().numbered());
      }
    }
    List<String> wanted = new ArrayList<>();
    int at = 0;
    boolean inside = false;
    for (int i = 0; i < sentence.length(); i++) {
      char c = sentence.charAt(i);
      if (c == '[' || c == ']') {
        inside = c == '[';
      } else {
        if (inside) {
          wanted.add(syllables.get(at));
        }
        at++;
      }
    }
    return String.join(" ", wanted);
  }
}
