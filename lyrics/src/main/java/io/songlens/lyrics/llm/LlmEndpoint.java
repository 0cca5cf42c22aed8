package io.songlens.lyrics.llm;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a language model that speaks OpenAI's chat interface: OpenAI, DeepSeek, vLLM, Ollama
 * and others.
 *
 * @param baseUrl the interface's root: "https://api.deepseek.com/v1", "http://localhost:11434/v1"
 * @param model the model's name there
 * @param apiKey the key, or null where none is needed
 * @param timeout the longest wait for one answer
 * @param format the strictest format to ask for; one that is refused is not asked for again
 * @param prices what it charges; null where nobody said
 */
public record LlmEndpoint(
    URI baseUrl,
    String model,
    @Nullable String apiKey,
    Duration timeout,
    AnswerFormat format,
    @Nullable TokenPrices prices) {
  public LlmEndpoint {
    if (!"http".equals(baseUrl.getScheme()) && !"https".equals(baseUrl.getScheme())) {
      throw new IllegalArgumentException(
          "A language model's address begins with http:// or https://, not " + baseUrl);
    }
  }

  /** The strictest format that an address is known to offer. */
  public static AnswerFormat usualFormat(URI baseUrl) {
    String host = baseUrl.getHost();
    boolean deepSeek = host != null && host.endsWith("deepseek.com");
    return deepSeek ? AnswerFormat.OBJECT : AnswerFormat.SCHEMA;
  }

  /** Without the key: it must not reach a log. */
  @Override
  public String toString() {
    return "LlmEndpoint[" + baseUrl + ", " + model + ", " + timeout + ", " + format + "]";
  }
}
