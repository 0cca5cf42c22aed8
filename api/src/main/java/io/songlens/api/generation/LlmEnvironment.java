package io.songlens.api.generation;

import io.songlens.lyrics.llm.AnswerFormat;
import io.songlens.lyrics.llm.LlmEndpoint;
import io.songlens.lyrics.llm.LlmSettings;
import io.songlens.lyrics.llm.TokenPrices;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Language models as environment variables name them: {@code SONGLENS_LLM_…} the first, {@code
 * SONGLENS_LLM_2_…} the one that stands in for it.
 */
final class LlmEnvironment {
  private static final String FIRST = "SONGLENS_LLM_";
  private static final String SECOND = "SONGLENS_LLM_2_";
  private static final int TIMEOUT_SECONDS = 20;
  private static final int BUDGET_SECONDS = 30;

  private final Map<String, String> environment;

  private LlmEnvironment(Map<String, String> environment) {
    this.environment = environment;
  }

  /**
   * What is set; null when no model is.
   *
   * @throws IllegalArgumentException if a setting cannot be understood, or lacks another one
   */
  static @Nullable LlmSettings settings(Map<String, String> environment) {
    return new LlmEnvironment(environment).settings();
  }

  private @Nullable LlmSettings settings() {
    List<LlmEndpoint> endpoints = new ArrayList<>();
    for (String prefix : List.of(FIRST, SECOND)) {
      if (!value(prefix + "BASE_URL").isEmpty()) {
        endpoints.add(endpoint(prefix));
      }
    }
    if (endpoints.isEmpty()) {
      return null;
    }
    if (value(FIRST + "BASE_URL").isEmpty()) {
      throw new IllegalArgumentException(
          "SONGLENS_LLM_2_BASE_URL is set, but SONGLENS_LLM_BASE_URL does not say what it stands in"
              + " for");
    }
    Duration budget = Duration.ofSeconds(seconds(FIRST + "BUDGET_SECONDS", BUDGET_SECONDS));
    return new LlmSettings(endpoints, budget, isOn(FIRST + "VISION"), null);
  }

  private LlmEndpoint endpoint(String prefix) {
    URI baseUrl = URI.create(value(prefix + "BASE_URL"));
    String model = value(prefix + "MODEL");
    if (model.isEmpty()) {
      throw new IllegalArgumentException(
          "%sBASE_URL is set, but %sMODEL does not say which model to use"
              .formatted(prefix, prefix));
    }
    String key = value(prefix + "API_KEY");
    return new LlmEndpoint(
        baseUrl,
        model,
        key.isEmpty() ? null : key,
        Duration.ofSeconds(seconds(prefix + "TIMEOUT_SECONDS", TIMEOUT_SECONDS)),
        format(prefix + "FORMAT", baseUrl),
        prices(prefix));
  }

  private AnswerFormat format(String name, URI baseUrl) {
    return switch (value(name).toLowerCase(Locale.ROOT)) {
      case "" -> LlmEndpoint.usualFormat(baseUrl);
      case "schema" -> AnswerFormat.SCHEMA;
      case "object" -> AnswerFormat.OBJECT;
      case "plain" -> AnswerFormat.PLAIN;
      default ->
          throw new IllegalArgumentException(
              name + " is \"schema\", \"object\" or \"plain\", not " + value(name));
    };
  }

  private @Nullable TokenPrices prices(String prefix) {
    String in = value(prefix + "PRICE_IN");
    String out = value(prefix + "PRICE_OUT");
    if (in.isEmpty() && out.isEmpty()) {
      return null;
    }
    if (!in.matches("\\d{1,6}(\\.\\d{1,6})?") || !out.matches("\\d{1,6}(\\.\\d{1,6})?")) {
      throw new IllegalArgumentException(
          "%sPRICE_IN and %sPRICE_OUT are what a million tokens cost, such as 0.28 and 1.1"
              .formatted(prefix, prefix));
    }
    return new TokenPrices(Double.parseDouble(in), Double.parseDouble(out));
  }

  private boolean isOn(String name) {
    return switch (value(name).toLowerCase(Locale.ROOT)) {
      case "on" -> true;
      case "", "off" -> false;
      default ->
          throw new IllegalArgumentException(
              name + " is \"on\" or \"off\" (on shows the photo to the model), not " + value(name));
    };
  }

  private long seconds(String name, int usual) {
    String text = value(name);
    if (text.isEmpty()) {
      return usual;
    }
    if (!text.matches("[1-9][0-9]{0,3}")) {
      throw new IllegalArgumentException(
          name + " is a number of seconds from 1 to 9999, not " + text);
    }
    return Long.parseLong(text);
  }

  private String value(String name) {
    return environment.getOrDefault(name, "").strip();
  }
}
