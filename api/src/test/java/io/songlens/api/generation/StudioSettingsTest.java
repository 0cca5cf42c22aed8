package io.songlens.api.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.songlens.image.ContentGate;
import io.songlens.image.decode.PhotoLimits;
import io.songlens.image.encoder.EncoderSettings;
import io.songlens.lyrics.llm.AnswerFormat;
import io.songlens.lyrics.llm.LlmEndpoint;
import io.songlens.lyrics.llm.LlmSettings;
import io.songlens.lyrics.llm.TokenPrices;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @Test
  void aLanguageModelNeedsAnAddressAndAName() {
    LlmSettings llm =
        llm(
            Map.of(
                "SONGLENS_LLM_BASE_URL", "http://localhost:11434/v1", "SONGLENS_LLM_MODEL", "q"));

    assertThat(llm.budget()).isEqualTo(Duration.ofSeconds(30));
    assertThat(llm.showsPhoto()).isFalse();
    assertThat(llm.endpoints())
        .containsExactly(
            new LlmEndpoint(
                URI.create("http://localhost:11434/v1"),
                "q",
                null,
                Duration.ofSeconds(20),
                AnswerFormat.SCHEMA,
                null));
    assertThatThrownBy(() -> llm(Map.of("SONGLENS_LLM_BASE_URL", "http://localhost/v1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("SONGLENS_LLM_MODEL does not say which model");
  }

  @Test
  void aSecondLanguageModelHasSettingsOfItsOwn() {
    Map<String, String> both =
        Map.ofEntries(
            Map.entry("SONGLENS_LLM_BASE_URL", "https://api.deepseek.com/v1"),
            Map.entry("SONGLENS_LLM_MODEL", "deepseek-chat"),
            Map.entry("SONGLENS_LLM_API_KEY", "k1"),
            Map.entry("SONGLENS_LLM_PRICE_IN", "0.28"),
            Map.entry("SONGLENS_LLM_PRICE_OUT", "0.42"),
            Map.entry("SONGLENS_LLM_BUDGET_SECONDS", "45"),
            Map.entry("SONGLENS_LLM_VISION", "on"),
            Map.entry("SONGLENS_LLM_2_BASE_URL", "http://localhost:8000/v1"),
            Map.entry("SONGLENS_LLM_2_MODEL", "qwen3"),
            Map.entry("SONGLENS_LLM_2_FORMAT", "plain"),
            Map.entry("SONGLENS_LLM_2_TIMEOUT_SECONDS", "7"));

    LlmSettings llm = llm(both);

    assertThat(llm.budget()).isEqualTo(Duration.ofSeconds(45));
    assertThat(llm.showsPhoto()).isTrue();
    assertThat(llm.endpoints().get(0).format()).isEqualTo(AnswerFormat.OBJECT);
    assertThat(llm.endpoints().get(0).prices()).isEqualTo(new TokenPrices(0.28, 0.42));
    assertThat(llm.endpoints().get(1))
        .isEqualTo(
            new LlmEndpoint(
                URI.create("http://localhost:8000/v1"),
                "qwen3",
                null,
                Duration.ofSeconds(7),
                AnswerFormat.PLAIN,
                null));
    assertThat(llm.toString()).doesNotContain("k1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SONGLENS_LLM_FORMAT          | xml     | "schema", "object" or "plain"
          SONGLENS_LLM_TIMEOUT_SECONDS | 0       | from 1 to 9999
          SONGLENS_LLM_PRICE_IN        | 0.1     | SONGLENS_LLM_PRICE_OUT
          SONGLENS_LLM_VISION          | perhaps | "on" or "off"
          SONGLENS_LLM_BASE_URL        | ftp://x | begins with http:// or https://
          SONGLENS_LLM_2_BASE_URL      | http://x | SONGLENS_LLM_2_MODEL
          """)
  void aSettingThatMakesNoSenseIsNamed(String name, String value, String reason) {
    Map<String, String> environment =
        new HashMap<>(Map.of("SONGLENS_LLM_BASE_URL", "http://h/v1", "SONGLENS_LLM_MODEL", "m"));
    environment.put(name, value);

    assertThatThrownBy(() -> llm(environment))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason);
  }

  private static LlmSettings llm(Map<String, String> environment) {
    return Objects.requireNonNull(
        StudioSettings.fromEnvironment(environment, PhotoLimits.DEFAULT).llm());
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
