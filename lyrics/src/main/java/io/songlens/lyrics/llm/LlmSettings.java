package io.songlens.lyrics.llm;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which language models write lyrics, and within what bounds.
 *
 * @param endpoints at least one; each stands in for the one before it
 * @param budget the longest that one song may wait for all of them together
 * @param showsPhoto whether a model may see the photo, which then leaves the house
 * @param cacheFolder where finished lyrics are kept; null to keep them in memory only
 * @param listener hears what calls come to
 */
public record LlmSettings(
    List<LlmEndpoint> endpoints,
    Duration budget,
    boolean showsPhoto,
    @Nullable Path cacheFolder,
    CallListener listener) {
  public LlmSettings {
    endpoints = List.copyOf(endpoints);
    if (endpoints.isEmpty()) {
      throw new IllegalArgumentException("At least one language model is needed");
    }
  }

  /** Settings that nobody hears of. */
  public LlmSettings(
      List<LlmEndpoint> endpoints,
      Duration budget,
      boolean showsPhoto,
      @Nullable Path cacheFolder) {
    this(endpoints, budget, showsPhoto, cacheFolder, CallListener.NOBODY);
  }

  /** The same settings with lyrics kept in a folder, which need not exist yet. */
  public LlmSettings cachingIn(Path folder) {
    return new LlmSettings(endpoints, budget, showsPhoto, folder, listener);
  }

  /** The same settings with calls heard by somebody. */
  public LlmSettings heardBy(CallListener somebody) {
    return new LlmSettings(endpoints, budget, showsPhoto, cacheFolder, somebody);
  }
}
