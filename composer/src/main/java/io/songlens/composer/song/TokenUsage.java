package io.songlens.composer.song;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the language models of one song were asked for, and what that cost. Models that failed count
 * too: they are paid for.
 *
 * @param calls answers that came or were waited for in vain, but not refusals
 * @param uncounted those of them whose tokens nobody told, such as calls that broke off
 * @param inputTokens tokens read, as the endpoints counted them
 * @param outputTokens tokens written, as the endpoints counted them
 * @param cost in the currency of the prices that the operator set; null where a price is missing
 */
public record TokenUsage(
    int calls, int uncounted, long inputTokens, long outputTokens, @Nullable Double cost) {
  /** Nobody was asked. */
  public static final TokenUsage NONE = new TokenUsage(0, 0, 0, 0, null);

  /** Both together; the cost is known where each that counted tokens has one. */
  public TokenUsage plus(TokenUsage other) {
    return new TokenUsage(
        calls + other.calls,
        uncounted + other.uncounted,
        inputTokens + other.inputTokens,
        outputTokens + other.outputTokens,
        isFree() ? other.cost : other.isFree() ? cost : sum(cost, other.cost));
  }

  /** "3 calls, 2410 tokens in, 803 out, cost 0.0012". */
  public String text() {
    String told = uncounted == 0 ? "" : " (%d without a count)".formatted(uncounted);
    String costs = cost == null ? "" : String.format(Locale.ROOT, ", cost %.4f", cost);
    String unit = calls == 1 ? "call" : "calls";
    return "%d %s%s, %d tokens in, %d out%s"
        .formatted(calls, unit, told, inputTokens, outputTokens, costs);
  }

  private boolean isFree() {
    return inputTokens == 0 && outputTokens == 0;
  }

  private static @Nullable Double sum(@Nullable Double a, @Nullable Double b) {
    return a == null || b == null ? null : Double.valueOf(a + b);
  }
}
