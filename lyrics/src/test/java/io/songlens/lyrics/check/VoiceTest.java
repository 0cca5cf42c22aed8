package io.songlens.lyrics.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VoiceTest {
  @Test
  void aStanzaThatTurnsFromYouToHerChangesThePerson() {
    assertThat(Voice.changesPerson(List.of("you hold my hand", "she is so far away"))).isTrue();
    assertThat(Voice.changesPerson(List.of("she sings to me", "i love your voice"))).isTrue();
  }

  @Test
  void aStanzaMaySpeakToOneAndOfAnother() {
    assertThat(Voice.changesPerson(List.of("you told me how she sang", "her coat was red")))
        .isFalse();
    assertThat(Voice.changesPerson(List.of("you hold my hand", "the sea is wide"))).isFalse();
  }

  @Test
  void aStanzaMayGoBackInTimeButNotThereAndBackAgain() {
    assertThat(Voice.wavers(List.of("i see the sea", "you held my hand"))).isFalse();
    assertThat(Voice.wavers(List.of("i see the sea", "you held my hand", "we know the way")))
        .isTrue();
    assertThat(Voice.wavers(List.of("i see the sea", "you held my hand", "we ran all day")))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "she have a song",
        "they was here before",
        "i is the one",
        "a apple in the sun",
        "we walk along the the shore"
      })
  void aSlipIsFound(String line) {
    assertThat(Grammar.slips(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "let it go, we have the night",
        "did he go before the rain",
        "one for you and one for me",
        "a one way road, a useful song",
        "the world of you and me is wide",
        "if i were you and you were me"
      })
  void whatIsRightIsLeftAlone(String line) {
    assertThat(Grammar.slips(line)).isFalse();
  }
}
