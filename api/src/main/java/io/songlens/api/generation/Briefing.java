package io.songlens.api.generation;

import io.songlens.composer.song.Affect;
import io.songlens.composer.song.Leitmotif;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.Topic;
import io.songlens.composer.song.Wishes;
import io.songlens.image.SceneReading;
import io.songlens.image.affect.MoodReading;
import io.songlens.image.album.AlbumReading;
import io.songlens.image.album.PeopleCount;
import io.songlens.image.album.RecurringSubject;
import io.songlens.image.palette.TimeOfDay;
import io.songlens.image.vision.DetectedObject;
import io.songlens.image.vision.SceneTag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Turns what photos show into what a song is asked to be. */
public final class Briefing {
  /** Scene tags below this are left out of the brief: a song should not be about a guess. */
  private static final double LEAST_SCENE_CONFIDENCE = 0.15;

  private static final int MOST_SCENES_PER_PHOTO = 3;
  private static final int MOST_COLOURS_PER_PHOTO = 2;
  private static final int MOST_LEITMOTIFS = 40;
  private static final int MOST_MOOD_WORDS = 4;

  /** What a topic of one photo is worth next to one that comes back. */
  private static final double ONE_OFF = 0.8;

  static final Topic UNKNOWN = new Topic("unknown", Topic.Kind.SCENE, 0);

  private Briefing() {}

  /**
   * One brief for all photos. Duplicates do not count; each different photo adds to the confidence
   * of what it shares with the others, and where something comes back, what only one photo shows
   * steps back behind it. A photo that shows nothing sure leaves the scene to the others.
   *
   * @param readings of all photos as given
   * @param album the same photos as one
   * @param albumSeed from which what recurs takes its leitmotifs
   */
  public static SongBrief brief(
      List<SceneReading> readings, AlbumReading album, Wishes wishes, Seed albumSeed) {
    Map<Topic, Double> doubt = new LinkedHashMap<>();
    for (int photo : album.photos()) {
      for (Topic topic : topics(readings.get(photo))) {
        Topic name = new Topic(topic.id(), topic.kind(), 0);
        doubt.merge(name, 1 - topic.confidence(), (a, b) -> a * b);
      }
    }
    if (album.photos().stream().anyMatch(photo -> isKnown(readings.get(photo)))) {
      doubt.remove(UNKNOWN);
    }
    List<Topic> topics = new ArrayList<>();
    doubt.forEach(
        (name, left) -> {
          double confidence = (1 - left) * (stepsBack(name, album) ? ONE_OFF : 1);
          topics.add(new Topic(name.id(), name.kind(), confidence));
        });
    topics.sort(
        Comparator.comparing(Topic::kind)
            .thenComparing(Comparator.comparingDouble(Topic::confidence).reversed()));
    MoodReading mood = album.mood();
    return new SongBrief(
        topics,
        Affect.clamped(mood.valence(), mood.arousal()),
        mood.words().stream().limit(MOST_MOOD_WORDS).toList(),
        wishes,
        leitmotifs(album, albumSeed));
  }

  /** Strongest subject first; a thing and a scene of one name are one subject. */
  private static List<Leitmotif> leitmotifs(AlbumReading album, Seed seed) {
    Map<String, Leitmotif.Subject> subjects = new LinkedHashMap<>();
    for (RecurringSubject subject : album.recurring()) {
      String id = subject.id().replace(' ', '-');
      subjects.putIfAbsent(id, new Leitmotif.Subject(id, subject.photos().size()));
    }
    return Leitmotif.ofAlbum(
        subjects.values().stream().limit(MOST_LEITMOTIFS).toList(), seed.fork("leitmotifs"));
  }

  private static boolean isKnown(SceneReading reading) {
    SceneTag first = reading.scenes().get(0);
    return !first.id().equals(UNKNOWN.id()) && first.confidence() >= LEAST_SCENE_CONFIDENCE;
  }

  /** Whether a topic does not come back in the album while another of its kind does. */
  private static boolean stepsBack(Topic topic, AlbumReading album) {
    List<String> recurring =
        album.recurring().stream()
            .filter(subject -> kind(subject) == topic.kind())
            .map(RecurringSubject::id)
            .toList();
    return !recurring.isEmpty() && !recurring.contains(topic.id());
  }

  private static Topic.Kind kind(RecurringSubject subject) {
    return switch (subject.kind()) {
      case SCENE -> Topic.Kind.SCENE;
      case OBJECT -> Topic.Kind.OBJECT;
      case PEOPLE -> Topic.Kind.PEOPLE;
    };
  }

  private static List<Topic> topics(SceneReading reading) {
    List<Topic> topics = new ArrayList<>();
    reading.scenes().stream()
        .filter(tag -> tag.confidence() >= LEAST_SCENE_CONFIDENCE)
        .limit(MOST_SCENES_PER_PHOTO)
        .forEach(tag -> topics.add(new Topic(tag.id(), Topic.Kind.SCENE, tag.confidence())));
    if (topics.isEmpty()) {
      double best = reading.scenes().stream().mapToDouble(SceneTag::confidence).max().orElse(0);
      topics.add(new Topic(UNKNOWN.id(), UNKNOWN.kind(), 1 - best));
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
                  ? new Topic(PeopleCount.of(found.size()).id(), Topic.Kind.PEOPLE, confidence)
                  : new Topic(label, Topic.Kind.OBJECT, confidence));
        });
    return things;
  }
}
