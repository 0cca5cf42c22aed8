package io.songlens.lyrics.llm;

import java.time.Clock;
import java.util.List;

/** The language models that the writers of all languages share. Thread-safe. */
public final class LanguageModels {
  private final LlmSettings settings;
  private final List<ChatEndpoint> endpoints;
  private final LyricCache cache;

  /** Models as set; none is asked yet. */
  public LanguageModels(LlmSettings settings) {
    this(settings, Clock.systemUTC());
  }

  LanguageModels(LlmSettings settings, Clock clock) {
    this.settings = settings;
    this.endpoints =
        settings.endpoints().stream()
            .map(
                endpoint ->
                    new ChatEndpoint(endpoint, new CircuitBreaker(clock), settings.listener()))
            .toList();
    this.cache = new LyricCache(settings.cacheFolder());
  }

  LlmSettings settings() {
    return settings;
  }

  /** Each stands in for the one before it. */
  List<ChatEndpoint> endpoints() {
    return endpoints;
  }

  LyricCache cache() {
    return cache;
  }
}
