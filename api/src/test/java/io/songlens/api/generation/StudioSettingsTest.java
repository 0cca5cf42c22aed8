package io.songlens.api.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.songlens.image.ContentGate;
import io.songlens.image.decode.PhotoLimits;
import io.songlens.image.encoder.EncoderSettings;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StudioSettingsTest {
  @Test
  void nothingSetMeansTheBundledModelAndTheWordBank() {
    StudioSettings settings =
        StudioSettings.fromEnvironment(Map.of("SONGLENS_VISION_MODEL", " "), PhotoLimits.DEFAULT);

    assertThat(settings.vision()).isEqualTo(VisionSettings.DEFAULT);
    assertThat(settings.llm()).isNull();
    assertThat(settings.styleFolders()).isEmpty();
  }

  @Test
  void anEncoderAndItsLabelsBelongTogether() {
    Map<String, String> both =
        Map.of("SONGLENS_VISION_MODEL", "https://x.org/m.pt", "SONGLENS_VISION_LABELS", "l.json");

    assertThat(StudioSettings.fromEnvironment(both, PhotoLimits.DEFAULT).vision().encoder())
        .isEqualTo(new EncoderSettings("https://x.org/m.pt", Path.of("l.json")));
    assertRefused("SONGLENS_VISION_MODEL", "SONGLENS_VISION_LABELS does not say");
    assertRefused("SONGLENS_VISION_LABELS", "SONGLENS_VISION_MODEL does not say");
  }

  @Test
  void theContentGateIsOnUnlessTurnedOff() {
    assertThat(gate("on")).isEqualTo(ContentGate.ON);
    assertThat(gate("off")).isEqualTo(ContentGate.OFF);
    assertThatThrownBy(() -> gate("maybe"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"on\" or \"off\"");
  }

  private static ContentGate gate(String word) {
    Map<String, String> environment = Map.of("SONGLENS_VISION_CONTENTGATE", word);
    return StudioSettings.fromEnvironment(environment, PhotoLimits.DEFAULT).vision().contentGate();
  }

  private static void assertRefused(String set, String reason) {
    assertThatThrownBy(() -> StudioSettings.fromEnvironment(Map.of(set, "x"), PhotoLimits.DEFAULT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason);
  }
}
