package io.songlens.api.bench;

import io.songlens.composer.song.Affect;
import io.songlens.composer.song.Language;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.Topic;
import io.songlens.composer.song.Wishes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A photo that nobody need have: what would be read in it, and what a person would see.
 *
 * @param name short and unique
 * @param sight one sentence, for people who judge a lyric
 */
public record ToldPhoto(String name, String sight, Affect affect, List<Topic> topics) {
  private static final String RESOURCE = "/bench/readings.txt";

  public ToldPhoto {
    topics = List.copyOf(topics);
  }

  /** The bundled fifty. */
  static List<ToldPhoto> all() {
    try (InputStream stream = ToldPhoto.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException("Resource " + RESOURCE + " is missing");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(ToldPhoto::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ToldPhoto parse(String line) {
    String[] parts = line.split(" \\| ", 4);
    String[] mood = parts[2].split(" ", 2);
    List<Topic> topics = new ArrayList<>();
    for (String told : parts[3].split(", ")) {
      String[] topic = told.strip().split(" ", 3);
      topics.add(new Topic(topic[1], kind(topic[0]), Double.parseDouble(topic[2])));
    }
    return new ToldPhoto(
        parts[0],
        parts[1],
        new Affect(Double.parseDouble(mood[0]), Double.parseDouble(mood[1])),
        topics);
  }

  private static Topic.Kind kind(String word) {
    return word.equals("time")
        ? Topic.Kind.TIME_OF_DAY
        : Topic.Kind.valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** The brief of an English song; what is null is the planner's choice. */
  SongBrief brief(@Nullable String styleId, @Nullable Duration duration) {
    Wishes wishes = new Wishes(styleId, Language.ENGLISH, false, duration, null, null);
    return new SongBrief(topics, affect, List.of(), wishes);
  }
}
