package io.songlens.api.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.style.StyleCatalog;
import java.util.List;
import org.junit.jupiter.api.Test;

class VoiceInfoTest {
  private static final List<VoiceInfo> VOICES = VoiceInfo.of(StyleCatalog.builtIn());

  @Test
  void everyVoiceOfTheCatalogueIsToldWithItsRangeAndItsStyles() {
    assertThat(VOICES)
        .contains(
            new VoiceInfo(
                "child",
                "Child",
                "C4",
                "D5",
                60,
                74,
                List.of("en", "zh"),
                List.of("childrens-song")));
    assertThat(VOICES).extracting(VoiceInfo::id).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void everyStyleIsLedByOneOfTheVoices() {
    assertThat(VOICES.stream().flatMap(voice -> voice.styles().stream()))
        .containsExactlyInAnyOrderElementsOf(
            StyleCatalog.builtIn().styles().stream().map(style -> style.id()).toList());
  }
}
