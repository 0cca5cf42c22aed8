package io.songlens.lyrics.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvoidedWordsTest {
  @ParameterizedTest
  @CsvSource({
    "rain, It rains",
    "rain, The rainy day",
    "rain, A raindrop fell",
    "rain, rain-soaked",
    "rain, Rain's song",
    "waves, A wave came in",
    "love, We loved",
    "love, loving you",
    "run, We ran",
    "run, running",
    "city, Two cities",
    "child, The children play",
    "happy, happier now",
    "old man, The old man sings",
    "雨, 下雨的时候"
  })
  void aWordIsAvoidedInAnyForm(String word, String text) {
    assertThat(AvoidedWords.of(List.of(word)).in(text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "rain, The train came in",
    "rain, My brain",
    "old man, An old woman",
    "art, My heart",
    "雨, 天上的云",
    "sea, I see the search"
  })
  void otherWordsAreNot(String word, String text) {
    assertThat(AvoidedWords.of(List.of(word)).in(text)).isFalse();
  }
}
