package io.songlens.lyrics.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The characters that name each topic of the shared vocabulary in a Mandarin line. */
public final class MandarinTopicWords {
  private final Map<String, List<String>> wordsOfTopic;

  private MandarinTopicWords(Map<String, List<String>> wordsOfTopic) {
    this.wordsOfTopic = wordsOfTopic;
  }

  /** The bundled list. */
  public static MandarinTopicWords builtIn() {
    return BuiltIn.INSTANCE;
  }

  /** Ids of the topics that a text names. */
  public Set<String> topics(String text) {
    Set<String> topics = new TreeSet<>();
    wordsOfTopic.forEach(
        (topic, words) -> {
          if (words.stream().anyMatch(text::contains)) {
            topics.add(topic);
          }
        });
    return topics;
  }

  /** The words that name a topic, the plainest first; none if the list does not have it. */
  public List<String> words(String topic) {
    return wordsOfTopic.getOrDefault(topic, List.of());
  }

  /** Whether the list has words for a topic. */
  public boolean knows(String topic) {
    return wordsOfTopic.containsKey(topic);
  }

  private static final class BuiltIn {
    static final MandarinTopicWords INSTANCE = load();

    private static MandarinTopicWords load() {
      try (InputStream stream =
          MandarinTopicWords.class.getResourceAsStream("topic-words-zh.txt")) {
        if (stream == null) {
          throw new IllegalStateException("Resource topic-words-zh.txt is missing");
        }
        Map<String, List<String>> wordsOfTopic = new TreeMap<>();
        new String(stream.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.split(":", 2))
            .forEach(entry -> wordsOfTopic.put(entry[0], List.of(entry[1].strip().split(" +"))));
        return new MandarinTopicWords(wordsOfTopic);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
