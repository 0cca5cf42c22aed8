package io.songlens.lyrics.llm;

import io.songlens.lyrics.check.Issue;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What was found in a draft.
 *
 * @param blocking of every place what makes its line impossible to sing; empty lists for good lines
 * @param blemishes of every place what could be better
 */
record Verdicts(Map<Place, List<String>> blocking, Map<Place, List<Issue>> blemishes) {
  /** The better of two drafts first. */
  static final Comparator<Verdicts> BETTER =
      Comparator.comparingInt(Verdicts::blocked).thenComparingInt(Verdicts::blemished);

  boolean isBlocked(Place place) {
    return !blocking.getOrDefault(place, List.of()).isEmpty();
  }

  int blemishesAt(Place place) {
    return blemishes.getOrDefault(place, List.of()).size();
  }

  int blocked() {
    return (int) blocking.values().stream().filter(reasons -> !reasons.isEmpty()).count();
  }

  int blemished() {
    return blemishes.values().stream().mapToInt(List::size).sum();
  }

  boolean flawless() {
    return blocked() == 0 && blemished() == 0;
  }
}
