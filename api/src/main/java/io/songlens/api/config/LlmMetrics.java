package io.songlens.api.config;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.songlens.lyrics.llm.CallListener;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts what this process asks of language models. */
@Component
class LlmMetrics implements CallListener {
  private final MeterRegistry meters;

  LlmMetrics(MeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  public void ended(String model, Outcome outcome) {
    Counter.builder("songlens.llm.calls")
        .description("Calls of language models that are over")
        .tag("model", model)
        .tag("outcome", outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .register(meters)
        .increment();
  }

  @Override
  public void paid(String model, long inputTokens, long outputTokens, @Nullable Double cost) {
    tokens(model, "input").increment((double) inputTokens);
    tokens(model, "output").increment((double) outputTokens);
    if (cost != null) {
      Counter.builder("songlens.llm.cost")
          .description("What answers of language models cost, in the currency of their prices")
          .tag("model", model)
          .register(meters)
          .increment(cost);
    }
  }

  private Counter tokens(String model, String direction) {
    return Counter.builder("songlens.llm.tokens")
        .description("Tokens of answers of language models, where the endpoint tells them")
        .tag("model", model)
        .tag("direction", direction)
        .register(meters);
  }
}
