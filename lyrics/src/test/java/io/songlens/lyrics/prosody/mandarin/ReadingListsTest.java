package io.songlens.lyrics.prosody.mandarin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the lists and the dictionary give can be sung. */
class ReadingListsTest {
  @ParameterizedTest
  @ValueSource(strings = {"phrases.txt", "contexts.txt"})
  void everyListedReadingHasSounds(String list) {
    for (String line : ResourceLines.of(list)) {
      String[] fields = line.split(" ");
      assertThat(fields[0]).as(line).hasSize(1);
      if (!fields[1].equals("r")) {
        assertThat(MandarinPhones.of(Pinyin.parse(fields[1]))).as(line).isNotEmpty();
      }
    }
  }

  @Test
  void noPhraseIsListedTwiceForOneCharacter() {
    Set<String> seen = new HashSet<>();
    for (String line : ResourceLines.of("phrases.txt")) {
      String[] fields = line.split(" ");
      for (int i = 2; i < fields.length; i++) {
        assertThat(fields[i]).contains(fields[0]);
        assertThat(seen.add(fields[0] + " in " + fields[i])).as(line + ": " + fields[i]).isTrue();
      }
    }
  }

  @Test
  void allButTheRarestCharactersAreReadAndThoseAreNamed() {
    MandarinProsody prosody = MandarinProsody.builtIn();
    List<String> unknown = new ArrayList<>();
    for (char c = '\u4e00'; c <= '\u9fa5'; c++) {
      try {
        assertThat(prosody.line(String.valueOf(c)).syllables()).hasSize(1);
      } catch (UnsungCharacterException e) {
        unknown.add(e.character());
      }
    }
    assertThat(unknown).as("of 20902 characters").hasSizeLessThan(100);
  }
}
