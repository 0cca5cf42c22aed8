package io.songlens.api.generation;

import io.songlens.composer.song.Affect;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.Topic;
import io.songlens.composer.song.Wishes;
import io.songlens.image.SceneReading;
import io.songlens.image.palette.TimeOfDay;
import io.songlens.image.vision.DetectedObject;
import io.songlens.image.vision.SceneTag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns what photos show into what a song is asked to be. */
final class Briefing {
  /** Scene tags below this are left out of the brief: a song should not be about a guess. */
  private static final double LEAST_SCENE_CONFIDENCE = 0.15;

  private static final int MOST_SCENES_PER_PHOTO = 3;
  private static final int MOST_COLOURS_PER_PHOTO = 2;
  private static final int CROWD = 6;
  private static final int MOST_MOOD_WORDS = 4;

  private Briefing() {}

  /** One brief for all photos; each adds to the confidence of what it shares with the others. */
  static SongBrief brief(List<SceneReading> readings, Wishes wishes) {
    Map<Topic, Double> doubt = new LinkedHashMap<>();
    for (SceneReading reading : readings) {
      for (Topic topic : topics(reading)) {
        Topic name = new Topic(topic.id(), topic.kind(), 0);
        doubt.merge(name, 1 - topic.confidence(), (a, b) -> a * b);
      }
    }
    List<Topic> topics = new ArrayList<>();
    doubt.forEach((name, left) -> topics.add(new Topic(name.id(), name.kind(), 1 - left)));
    topics.sort(
        Comparator.comparing(Topic::kind)
            .thenComparing(Comparator.comparingDouble(Topic::confidence).reversed()));
    return new SongBrief(topics, affect(readings), moodWords(readings), wishes);
  }

  private static List<Topic> topics(SceneReading reading) {
    List<Topic> topics = new ArrayList<>();
    reading.scenes().stream()
        .filter(tag -> tag.confidence() >= LEAST_SCENE_CONFIDENCE)
        .limit(MOST_SCENES_PER_PHOTO)
        .forEach(tag -> topics.add(new Topic(tag.id(), Topic.Kind.SCENE, tag.confidence())));
    if (topics.isEmpty()) {
      double best = reading.scenes().stream().mapToDouble(SceneTag::confidence).max().orElse(0);
      topics.add(new Topic("unknown", Topic.Kind.SCENE, 1 - best));
    }
    topics.addAll(things(reading.objects()));
    if (reading.light().timeOfDay() != TimeOfDay.UNKNOWN) {
      String time = reading.light().timeOfDay().id();
      topics.add(new Topic(time, Topic.Kind.TIME_OF_DAY, 1));
    }
    reading.palette().swatches().stream()
        .limit(MOST_COLOURS_PER_PHOTO)
        .forEach(swatch -> topics.add(new Topic(swatch.name(), Topic.Kind.COLOUR, swatch.share())));
    return topics;
  }

  private static List<Topic> things(List<DetectedObject> objects) {
    List<Topic> things = new ArrayList<>();
    Map<String, List<DetectedObject>> byLabel =
        objects.stream()
            .collect(
                Collectors.groupingBy(
                    object -> object.label().replace(' ', '-'),
                    LinkedHashMap::new,
                    Collectors.toList()));
    byLabel.forEach(
        (label, found) -> {
          double confidence =
              found.stream().mapToDouble(DetectedObject::confidence).max().orElse(0);
          things.add(
              label.equals("person")
                  ? new Topic(howMany(found.size()), Topic.Kind.PEOPLE, confidence)
                  : new Topic(label, Topic.Kind.OBJECT, confidence));
        });
    return things;
  }

  private static String howMany(int persons) {
    if (persons == 1) {
      return "person";
    }
    return persons < CROWD ? "people" : "crowd";
  }

  private static Affect affect(List<SceneReading> readings) {
    double valence =
        readings.stream().mapToDouble(reading -> reading.mood().valence()).average().orElse(0);
    double arousal =
        readings.stream().mapToDouble(reading -> reading.mood().arousal()).average().orElse(0);
    return Affect.clamped(valence, arousal);
  }

  private static List<String> moodWords(List<SceneReading> readings) {
    Set<String> words = new LinkedHashSet<>();
    readings.forEach(reading -> words.addAll(reading.mood().words()));
    return words.stream().limit(MOST_MOOD_WORDS).toList();
  }
}
