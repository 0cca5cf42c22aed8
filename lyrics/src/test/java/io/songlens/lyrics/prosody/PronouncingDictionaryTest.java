package io.songlens.lyrics.prosody;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PronouncingDictionaryTest {
  private final PronouncingDictionary dictionary = PronouncingDictionary.builtIn();

  @ParameterizedTest
  @CsvSource({"hello,HH AH0 L OW1", "zurich,Z UH1 R IH0 K", "abbey,AE1 B IY0", "sea,S IY1"})
  void wordsFromBothEndsAndTheMiddleAreFound(String word, String phones) {
    assertThat(dictionary.lookup(word)).contains(Pronunciation.parse(phones));
  }

  @Test
  void overridesReplaceTheEntry() {
    assertThat(dictionary.lookup("wind")).containsExactly(Pronunciation.parse("W IH1 N D"));
  }

  @Test
  void unknownWordsAreEmpty() {
    assertThat(dictionary.lookup("zzzzz")).isEmpty();
    assertThat(dictionary.lookup("")).isEmpty();
    assertThat(dictionary.lookup("caf\u00e9s\u00e9")).isEmpty();
  }
}
