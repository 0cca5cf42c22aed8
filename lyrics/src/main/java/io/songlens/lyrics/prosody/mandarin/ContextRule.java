package io.songlens.lyrics.prosody.mandarin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One line of {@code contexts.txt}: a reading and the conditions under which it holds. */
record ContextRule(char character, String reading, List<Condition> conditions) {
  interface Condition {
    boolean holds(Tagged line, int index);
  }

  ContextRule {
    conditions = List.copyOf(conditions);
  }

  static ContextRule parse(String line) {
    String[] fields = line.strip().split("\\s+");
    List<Condition> conditions = new ArrayList<>();
    for (int i = 2; i < fields.length; i++) {
      conditions.add(condition(fields[i]));
    }
    if (conditions.isEmpty()) {
      conditions.add(Tagged::alone); // inside a longer word the dictionary knows better
    }
    return new ContextRule(fields[0].charAt(0), fields[1], conditions);
  }

  boolean holds(Tagged line, int index) {
    return conditions.stream().allMatch(condition -> condition.holds(line, index));
  }

  private static Condition condition(String text) {
    int colon = text.indexOf(':');
    String name = colon < 0 ? text : text.substring(0, colon);
    List<String> any = Arrays.asList(text.substring(colon + 1).split("[|,]"));
    return switch (name) {
      case "alone" -> Tagged::alone;
      case "start" -> (line, index) -> index == 0;
      case "end" -> (line, index) -> index + 1 == line.text().length();
      case "pos" -> (line, index) -> isOf(any, line.pos(line.wordAt(index)));
      case "prev" -> (line, index) -> isOf(any, line.pos(line.wordAt(index) - 1));
      case "next" -> (line, index) -> isOf(any, line.pos(line.wordAt(index) + 1));
      case "after" ->
          (line, index) -> any.stream().anyMatch(line.text().substring(0, index)::endsWith);
      case "before" ->
          (line, index) -> any.stream().anyMatch(line.text().substring(index + 1)::startsWith);
      case "earlier" ->
          (line, index) -> any.stream().anyMatch(line.text().substring(0, index)::contains);
      default -> throw new IllegalStateException("Unknown condition " + text);
    };
  }

  private static boolean isOf(List<String> beginnings, String pos) {
    return beginnings.stream().anyMatch(pos::startsWith);
  }
}
