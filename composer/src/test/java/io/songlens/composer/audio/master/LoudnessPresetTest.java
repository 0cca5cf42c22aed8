package io.songlens.composer.audio.master;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoudnessPresetTest {
  @ParameterizedTest
  @CsvSource({"streaming, -14", "broadcast, -23", "booth, -11"})
  void everyWordHasItsLoudnessUnderMinusOneDecibel(String word, double lufs) {
    MasterTarget target = LoudnessPreset.ofWord(word).orElseThrow().target();
    assertThat(target).isEqualTo(new MasterTarget(lufs, -1));
  }

  @Test
  void otherWordsAreNotKnown() {
    assertThat(LoudnessPreset.ofWord("loud")).isEmpty();
    assertThat(LoudnessPreset.words()).isEqualTo("streaming, broadcast, booth");
  }
}
