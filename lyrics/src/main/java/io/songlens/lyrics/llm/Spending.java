package io.songlens.lyrics.llm;

import io.songlens.composer.song.TokenUsage;
import org.jspecify.annotations.Nullable;

/** Adds up what the calls of one song cost. Thread-safe. */
final class Spending {
  private TokenUsage total = TokenUsage.NONE;

  /** Counts an answer; null where the endpoint did not tell its tokens. */
  synchronized void add(
      dev.langchain4j.model.output.@Nullable TokenUsage told, @Nullable TokenPrices prices) {
    Integer input = told == null ? null : told.inputTokenCount();
    Integer output = told == null ? null : told.outputTokenCount();
    if (input == null || output == null) {
      addUncounted();
      return;
    }
    Double cost = prices == null ? null : Double.valueOf(prices.cost(input, output));
    total = total.plus(new TokenUsage(1, 0, input, output, cost));
  }

  /** Counts an answer that nobody told the tokens of. */
  synchronized void addUncounted() {
    total = total.plus(new TokenUsage(1, 1, 0, 0, null));
  }

  synchronized TokenUsage total() {
    return total;
  }
}
