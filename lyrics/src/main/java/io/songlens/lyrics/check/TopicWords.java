package io.songlens.lyrics.check;

import io.songlens.composer.song.Line;
import io.songlens.composer.song.Word;
import io.songlens.lyrics.prosody.Prosody;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The words that name each topic of the shared vocabulary. */
public final class TopicWords {
  private final Map<String, Set<String>> topicsOfWord;

  private TopicWords(Map<String, Set<String>> topicsOfWord) {
    this.topicsOfWord = topicsOfWord;
  }

  /** The bundled list. */
  public static TopicWords builtIn() {
    return BuiltIn.INSTANCE;
  }

  /** Ids of the topics that a line names. */
  public Set<String> topics(Line line) {
    Set<String> topics = new TreeSet<>();
    for (Word word : line.words()) {
      topics.addAll(topics(Prosody.core(word.text())));
    }
    return topics;
  }

  /** Ids of the topics that a word names; empty for most words. */
  public Set<String> topics(Word word) {
    return topics(Prosody.core(word.text()));
  }

  /** Ids of the topics that a word in small letters names; empty for most words. */
  public Set<String> topics(String word) {
    String stem = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    Set<String> found = topicsOfWord.get(stem);
    if (found == null && stem.endsWith("s")) {
      found = topicsOfWord.get(stem.substring(0, stem.length() - 1));
    }
    return found == null ? Set.of() : found;
  }

  private static final class BuiltIn {
    static final TopicWords INSTANCE = load();

    private static TopicWords load() {
      try (InputStream stream = TopicWords.class.getResourceAsStream("topic-words.txt")) {
        if (stream == null) {
          throw new IllegalStateException("Resource topic-words.txt is missing");
        }
        List<String> lines =
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        Map<String, Set<String>> topicsOfWord = new HashMap<>();
        for (String line : lines) {
          String[] entry = line.split(":", 2);
          for (String word : entry[1].strip().split(" +")) {
            topicsOfWord.computeIfAbsent(word, w -> new TreeSet<>()).add(entry[0].strip());
          }
        }
        return new TopicWords(Map.copyOf(topicsOfWord));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
