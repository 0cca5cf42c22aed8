package io.songlens.composer.wish;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.song.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WishedLanguageTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"in Chinese", "Slower, sung in Mandarin please", "a Chinese song", "送给外婆", "用中文唱"})
  void aWishForChineseIsUnderstood(String wish) {
    assertThat(WishedLanguage.of(wish)).contains(Language.MANDARIN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"in English", "用英文唱", "送给外婆, in English"})
  void aWishForEnglishIsUnderstood(String wish) {
    assertThat(WishedLanguage.of(wish)).contains(Language.ENGLISH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"slower", "about Chinese food", "with my Chinese lantern", "海のうた", ""})
  void otherWishesSayNothingAboutIt(String wish) {
    assertThat(WishedLanguage.of(wish)).isEmpty();
  }

  @Test
  void noWishSaysNothing() {
    assertThat(WishedLanguage.of(null)).isEmpty();
  }
}
