package io.songlens.api.generation;

import io.songlens.image.decode.PhotoLimits;
import io.songlens.lyrics.llm.CallListener;
import io.songlens.lyrics.llm.LlmSettings;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an operator can set of the making of songs.
 *
 * @param styleFolders folders with styles of one's own
 * @param llm the language models that write lyrics; null for the offline word bank
 * @param vision how photos are read
 */
public record StudioSettings(
    List<Path> styleFolders, @Nullable LlmSettings llm, VisionSettings vision) {
  /** The folder in a data folder where what language models wrote is kept. */
  public static final String LYRICS = "lyrics";

  public StudioSettings {
    styleFolders = List.copyOf(styleFolders);
  }

  /**
   * Settings from environment variables: {@code SONGLENS_STYLES} (folders separated as in a class
   * path), {@code SONGLENS_LLM_…} (docs/words.md), {@code SONGLENS_VISION_MODEL} (path or URL),
   * {@code SONGLENS_VISION_LABELS} (path) and {@code SONGLENS_VISION_CONTENTGATE} (on or off).
   *
   * @param photoLimits how much of a photo is accepted
   * @throws IllegalArgumentException if a language model's settings make no sense, one of an image
   *     encoder and its labels is set without the other, or the gate to another word
   */
  public static StudioSettings fromEnvironment(
      Map<String, String> environment, PhotoLimits photoLimits) {
    String styles = environment.getOrDefault("SONGLENS_STYLES", "");
    return new StudioSettings(
        Arrays.stream(styles.split(File.pathSeparator))
            .filter(folder -> !folder.isBlank())
            .map(Path::of)
            .toList(),
        LlmEnvironment.settings(environment),
        VisionSettings.fromEnvironment(environment, photoLimits));
  }

  /** The same settings, with what language models wrote kept in a folder. */
  public StudioSettings keepingLyricsIn(Path folder) {
    return llm == null ? this : new StudioSettings(styleFolders, llm.cachingIn(folder), vision);
  }

  /** The same settings, with calls of language models heard by somebody. */
  public StudioSettings heardBy(CallListener somebody) {
    return llm == null ? this : new StudioSettings(styleFolders, llm.heardBy(somebody), vision);
  }
}
