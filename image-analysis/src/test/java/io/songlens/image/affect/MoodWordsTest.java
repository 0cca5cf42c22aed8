package io.songlens.image.affect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoodWordsTest {
  @ParameterizedTest
  @CsvSource({"0.8, 0.45, joyful", "0.55, -0.5, serene", "-0.5, -0.3, sad", "-0.4, 0.45, tense"})
  void nearestWordComesFirst(double valence, double arousal, String word) {
    assertThat(MoodWords.of(valence, arousal)).hasSize(3).first().isEqualTo(word);
  }

  @Test
  void everyMoodHasWordsAndNoneIsRepeated() {
    for (double valence = -1; valence <= 1; valence += 0.1) {
      for (double arousal = -1; arousal <= 1; arousal += 0.1) {
        assertThat(MoodWords.of(valence, arousal)).hasSize(3).doesNotHaveDuplicates();
      }
    }
  }
}
