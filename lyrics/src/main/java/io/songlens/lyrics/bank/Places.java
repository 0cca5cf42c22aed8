package io.songlens.lyrics.bank;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Places by what is near what: a line about a kettle may be sung of a café, but not of a peak. Only
 * words that belong to one or two topics say where one is.
 */
final class Places {
  private static final int MOST_TOPICS_OF_A_WORD = 2;
  private static final Map<String, String> GROUPS =
      groups(
          "bedroom living-room kitchen cafe food office classroom shop gym",
          "beach lake river waterfall harbour water-sports",
          "snow winter-sports",
          "mountain climbing forest countryside garden park desert",
          "city-street skyline night-city highway bridge industrial suburb vehicle",
          "concert festival party amusement-park fireworks birthday wedding");

  private Places() {}

  /** The groups of those topics that are places. */
  static Set<String> groupsOf(Set<String> topics) {
    return topics.stream()
        .filter(GROUPS::containsKey)
        .map(topic -> String.valueOf(GROUPS.get(topic)))
        .collect(Collectors.toSet());
  }

  /**
   * Whether a word names a place that cannot be this photo's.
   *
   * @param word the topics that the word names
   * @param shown whether the photo shows a topic
   * @param here the groups of the photo's own places
   */
  static boolean elsewhere(Set<String> word, Predicate<String> shown, Set<String> here) {
    return word.size() <= MOST_TOPICS_OF_A_WORD
        && !here.isEmpty()
        && word.stream().allMatch(GROUPS::containsKey)
        && word.stream().noneMatch(shown)
        && groupsOf(word).stream().noneMatch(here::contains);
  }

  private static Map<String, String> groups(String... groups) {
    Map<String, String> byTopic = new HashMap<>();
    for (String group : groups) {
      for (String topic : group.split(" ")) {
        byTopic.put(topic, group);
      }
    }
    return Map.copyOf(byTopic);
  }
}
