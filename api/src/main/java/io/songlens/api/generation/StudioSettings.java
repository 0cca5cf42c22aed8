package io.songlens.api.generation;

import io.songlens.image.decode.PhotoLimits;
import io.songlens.lyrics.llm.LlmSettings;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an operator can set of the making of songs.
 *
 * @param styleFolders folders with styles of one's own
 * @param llm the language model that writes lyrics; null for the offline word bank
 * @param vision how photos are read
 */
public record StudioSettings(
    List<Path> styleFolders, @Nullable LlmSettings llm, VisionSettings vision) {
  private static final Duration LLM_TIMEOUT = Duration.ofSeconds(30);

  public StudioSettings {
    styleFolders = List.copyOf(styleFolders);
  }

  /**
   * Settings from environment variables: {@code SONGLENS_STYLES} (folders separated as in a class
   * path), {@code SONGLENS_LLM_BASE_URL}, {@code SONGLENS_LLM_MODEL}, {@code SONGLENS_LLM_API_KEY},
   * {@code SONGLENS_LLM_TIMEOUT_SECONDS}, {@code SONGLENS_VISION_MODEL} (path or URL), {@code
   * SONGLENS_VISION_LABELS} (path) and {@code SONGLENS_VISION_CONTENTGATE} (on or off).
   *
   * @param photoLimits how much of a photo is accepted
   * @throws IllegalArgumentException if a language model's address is set without its model, one of
   *     an image encoder and its labels without the other, or the gate to another word
   */
  public static StudioSettings fromEnvironment(
      Map<String, String> environment, PhotoLimits photoLimits) {
    String styles = environment.getOrDefault("SONGLENS_STYLES", "");
    return new StudioSettings(
        Arrays.stream(styles.split(File.pathSeparator))
            .filter(folder -> !folder.isBlank())
            .map(Path::of)
            .toList(),
        llm(environment),
        VisionSettings.fromEnvironment(environment, photoLimits));
  }

  private static @Nullable LlmSettings llm(Map<String, String> environment) {
    String baseUrl = environment.getOrDefault("SONGLENS_LLM_BASE_URL", "");
    if (baseUrl.isBlank()) {
      return null;
    }
    String model = environment.getOrDefault("SONGLENS_LLM_MODEL", "");
    if (model.isBlank()) {
      throw new IllegalArgumentException(
          "SONGLENS_LLM_BASE_URL is set, but SONGLENS_LLM_MODEL does not say which model to use");
    }
    String seconds = environment.getOrDefault("SONGLENS_LLM_TIMEOUT_SECONDS", "");
    Duration timeout =
        seconds.isBlank() ? LLM_TIMEOUT : Duration.ofSeconds(wholeSeconds(seconds.strip()));
    return new LlmSettings(
        URI.create(baseUrl), model, environment.get("SONGLENS_LLM_API_KEY"), timeout);
  }

  private static long wholeSeconds(String text) {
    if (!text.matches("[1-9][0-9]{0,3}")) {
      throw new IllegalArgumentException(
          "SONGLENS_LLM_TIMEOUT_SECONDS is a number of seconds from 1 to 9999, not " + text);
    }
    return Long.parseLong(text);
  }
}
