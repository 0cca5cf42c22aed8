package io.songlens.lyrics.prosody.mandarin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.songlens.composer.voice.Phone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MandarinPhonesTest {
  private static List<String> syllables() {
    List<String> all = new ArrayList<>();
    for (String line : ResourceLines.of("syllables.txt")) {
      all.addAll(Arrays.asList(line.split(" ")));
    }
    return all;
  }

  private static List<String> phones(String letters) {
    return MandarinPhones.of(new Pinyin(letters, 1));
  }

  @Test
  void everySyllableOfTheStandardTableHasOneVowelTheVoiceKnows() {
    assertThat(syllables()).hasSizeGreaterThan(400).doesNotHaveDuplicates();
    for (String syllable : syllables()) {
      canBeSung(syllable);
    }
  }

  @Test
  void everySyllableCanTakeErhua() {
    for (String syllable : syllables()) {
      if (!syllable.equals("er")) {
        canBeSung(syllable + "r");
      }
    }
  }

  private static void canBeSung(String syllable) {
    List<String> phones = phones(syllable);
    assertThat(phones).as(syllable).filteredOn(MandarinPhonesTest::isVowel).hasSize(1);
  }

  private static boolean isVowel(String phone) {
    return Phone.ofArpabet(phone, 1).manner().isVowel();
  }

  @ParameterizedTest
  @CsvSource({
    "ma, M AA",
    "bo, B W AO",
    "duo, D W AO",
    "dou, D OW",
    "ge, G EO",
    "zhong, JH UU NG",
    "shi, SH UH",
    "si, S UH",
    "ri, R UH",
    "er, ER",
    "xi, SH IY",
    "yi, IY",
    "wu, UU",
    "yu, Y UW",
    "ju, JH Y UW",
    "zhu, JH UU",
    "nv, N Y UW",
    "nu, N UU",
    "lve, L Y W EH",
    "yue, Y W EH",
    "ye, Y EH",
    "yuan, Y W EH N",
    "yun, Y UW N",
    "yong, Y UU NG",
    "you, Y OW",
    "jiu, JH Y OW",
    "dui, D W EY",
    "wei, W EY",
    "dun, D W AH N",
    "weng, W EO NG",
    "zai, D Z AY",
    "ci, T S UH",
    "xian, SH Y EH N",
    "quan, CH Y W EH N",
    "huar, HH W AA R",
    "wanr, W AA R",
    "zher, JH ER",
    "shir, SH ER",
    "huir, HH W ER"
  })
  void theTableGivesTheNearestSounds(String syllable, String expected) {
    assertThat(String.join(" ", phones(syllable))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zhx", "vv", "bk", "q", "xyz"})
  void whatIsNoSyllableIsRefused(String letters) {
    assertThatThrownBy(() -> phones(letters))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(letters);
  }
}
