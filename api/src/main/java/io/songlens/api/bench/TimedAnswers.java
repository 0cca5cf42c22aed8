package io.songlens.api.bench;

import io.songlens.composer.voice.measure.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How long requests of one kind took, and what was answered. */
final class TimedAnswers {
  private static final int TOO_MANY = 429;

  private final List<Double> millis = new ArrayList<>();
  private final Map<Integer, Integer> statuses = new TreeMap<>();

  /**
   * Notes an answer.
   *
   * @param status of HTTP; 0 if none came
   * @param nanos from when the request was due
   */
  synchronized void note(int status, long nanos) {
    millis.add(nanos / 1e6);
    statuses.merge(status, 1, Integer::sum);
  }

  /** Answers that are neither a success nor "too many requests". */
  synchronized int errors() {
    return statuses.entrySet().stream()
        .filter(entry -> entry.getKey() / 100 != 2 && entry.getKey() != TOO_MANY)
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  synchronized List<Double> millis() {
    return List.copyOf(millis);
  }

  /** A row of a Markdown table: name, requests, median, 99 %, most, statuses. */
  String row(String name) {
    Spread spread = Spread.of(millis());
    return Gates.text(
        "| %s | %d | %.0f | %.0f | %.0f | %s |",
        name,
        millis().size(),
        spread.median(),
        spread.quantile(0.99),
        spread.quantile(1),
        statuses());
  }

  private synchronized String statuses() {
    return statuses.toString();
  }
}
