package io.songlens.lyrics.prosody.mandarin;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How a character is read by what surrounds it, where no phrase decides. */
final class ContextReadings {
  private final Map<Character, List<ContextRule>> rules;

  private ContextReadings(Map<Character, List<ContextRule>> rules) {
    this.rules = rules;
  }

  /** Reads {@code contexts.txt}; its head tells the format. */
  static ContextReadings builtIn() {
    return new ContextReadings(
        ResourceLines.of("contexts.txt").stream()
            .map(ContextRule::parse)
            .collect(Collectors.groupingBy(ContextRule::character)));
  }

  /** The reading of the first rule that holds; empty when none does. */
  String reading(Tagged line, int index) {
    return rules.getOrDefault(line.text().charAt(index), List.of()).stream()
        .filter(rule -> rule.holds(line, index))
        .map(ContextRule::reading)
        .findFirst()
        .orElse("");
  }
}
