package io.songlens.api.generation;

import io.songlens.composer.song.Topic;
import io.songlens.image.album.PeopleCount;
import io.songlens.image.palette.TimeOfDay;
import io.songlens.image.vision.Taxonomy;
import io.songlens.lyrics.check.MandarinTopicWords;
import io.songlens.lyrics.check.TopicWords;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a text says a song is about, in the words of the shared vocabulary. A word that names one
 * topic is sure of it; one that could be said of several speaks for each of them by so much less.
 */
final class WishTopics {
  private static final Pattern ENGLISH = Pattern.compile("[a-z]+(?:'[a-z]+)?");
  private static final Pattern ADJECTIVE_ENDING = Pattern.compile("(?:([a-z])\\1)?y$");
  private static final Set<String> COLOURS =
      Set.of(
          "red", "orange", "yellow", "gold", "green", "teal", "blue", "purple", "pink", "brown",
          "black", "grey", "white");
  private static final Set<String> TIMES =
      Arrays.stream(TimeOfDay.values())
          .filter(time -> time != TimeOfDay.UNKNOWN)
          .map(TimeOfDay::id)
          .collect(Collectors.toSet());
  private static final Set<String> PEOPLE =
      Stream.concat(Stream.of("couple"), Arrays.stream(PeopleCount.values()).map(PeopleCount::id))
          .collect(Collectors.toSet());

  /** A scene needs less: a word for a place is seldom said without meaning one. */
  private static final double LEAST_SCENE = 0.3;

  private static final double LEAST_OTHER = 0.5;
  private static final int MOST_OF_A_KIND = 3;

  private WishTopics() {}

  /** The topics that a text names, surest first within a kind; often none. */
  static List<Topic> of(String text) {
    Map<String, Double> doubt = new TreeMap<>();
    String small = text.toLowerCase(Locale.ROOT);
    ENGLISH.matcher(small).results().map(MatchResult::group).forEach(word -> hear(word, doubt));
    hear(MandarinTopicWords.builtIn().topics(text), doubt);
    Map<Topic.Kind, List<Topic>> kinds =
        doubt.entrySet().stream()
            .map(entry -> topic(entry.getKey(), 1 - entry.getValue()))
            .filter(WishTopics::isSure)
            .collect(
                Collectors.groupingBy(
                    Topic::kind, () -> new EnumMap<>(Topic.Kind.class), Collectors.toList()));
    return kinds.values().stream()
        .flatMap(
            topics ->
                topics.stream()
                    .sorted(Comparator.comparingDouble(Topic::confidence).reversed())
                    .limit(MOST_OF_A_KIND))
        .toList();
  }

  private static void hear(String word, Map<String, Double> doubt) {
    Set<String> topics = TopicWords.builtIn().topics(word);
    if (topics.isEmpty()) { // "rainy" and "sunny" are rain and sun
      topics = TopicWords.builtIn().topics(ADJECTIVE_ENDING.matcher(word).replaceFirst("$1"));
    }
    String stem = word.endsWith("y") ? word.substring(0, word.length() - 1) : word;
    hear(
        topics.contains(word) ? Set.of(word) : topics.contains(stem) ? Set.of(stem) : topics,
        doubt);
  }

  private static void hear(Set<String> topics, Map<String, Double> doubt) {
    topics.forEach(id -> doubt.merge(id, 1 - 1.0 / topics.size(), (a, b) -> a * b));
  }

  private static boolean isSure(Topic topic) {
    return topic.confidence()
        >= (topic.kind() == Topic.Kind.SCENE ? LEAST_SCENE : LEAST_OTHER) - 1e-9;
  }

  private static Topic topic(String id, double confidence) {
    return new Topic(id, kind(id), confidence);
  }

  private static Topic.Kind kind(String id) {
    if (Taxonomy.has(id)) {
      return Topic.Kind.SCENE;
    }
    if (PEOPLE.contains(id)) {
      return Topic.Kind.PEOPLE;
    }
    if (TIMES.contains(id)) {
      return Topic.Kind.TIME_OF_DAY;
    }
    return COLOURS.contains(id) ? Topic.Kind.COLOUR : Topic.Kind.OBJECT;
  }
}
