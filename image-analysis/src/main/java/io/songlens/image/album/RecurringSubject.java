package io.songlens.image.album;

import io.songlens.image.SceneReading;
import io.songlens.image.vision.DetectedObject;
import io.songlens.image.vision.SceneTag;
import io.songlens.image.vision.Taxonomy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What comes back in several photos of an album: the stuff of a leitmotif.
 *
 * @param id "beach", "dog", "people"
 * @param kind whether it is a scene, a thing or a number of people
 * @param photos the different photos that show it, at least two, by index in the album's order
 * @param strength 0..1: how sure it is in each photo of the album, 0 where it is absent, on average
 */
public record RecurringSubject(String id, Kind kind, List<Integer> photos, double strength) {
  /** Scene tags below this are guesses; two equal guesses do not make a subject. */
  private static final double LEAST_SCENE_CONFIDENCE = 0.15;

  private static final int LEAST_PHOTOS = 2;
  private static final String PERSON = "person";

  /** Kinds of subjects. */
  public enum Kind {
    SCENE,
    OBJECT,
    /** A {@link PeopleCount}. */
    PEOPLE
  }

  public RecurringSubject {
    photos = List.copyOf(photos);
  }

  private record Name(Kind kind, String id) {}

  /**
   * Finds them, strongest first.
   *
   * @param photos the different photos in the album's order
   * @param all readings of all photos as given
   */
  static List<RecurringSubject> in(List<Integer> photos, List<SceneReading> all) {
    Map<Name, Map<Integer, Double>> seen =
        new TreeMap<>(Comparator.comparing(Name::kind).thenComparing(Name::id));
    for (int place = 0; place < photos.size(); place++) {
      for (Map.Entry<Name, Double> subject : subjects(all.get(photos.get(place))).entrySet()) {
        seen.computeIfAbsent(subject.getKey(), name -> new TreeMap<>())
            .put(place, subject.getValue());
      }
    }
    List<RecurringSubject> recurring = new ArrayList<>();
    seen.forEach(
        (name, places) -> {
          if (places.size() >= LEAST_PHOTOS) {
            double sum = places.values().stream().mapToDouble(Double::doubleValue).sum();
            List<Integer> where = places.keySet().stream().map(photos::get).toList();
            double strength = Math.round(1000 * sum / photos.size()) / 1000.0;
            recurring.add(new RecurringSubject(name.id(), name.kind(), where, strength));
          }
        });
    recurring.sort(Comparator.comparingDouble(RecurringSubject::strength).reversed());
    return recurring;
  }

  private static Map<Name, Double> subjects(SceneReading reading) {
    Map<Name, Double> subjects =
        new TreeMap<>(Comparator.comparing(Name::kind).thenComparing(Name::id));
    for (SceneTag tag : reading.scenes()) {
      if (!tag.id().equals(Taxonomy.UNKNOWN) && tag.confidence() >= LEAST_SCENE_CONFIDENCE) {
        subjects.merge(new Name(Kind.SCENE, tag.id()), tag.confidence(), Math::max);
      }
    }
    int persons = 0;
    double surest = 0;
    for (DetectedObject object : reading.objects()) {
      if (object.label().equals(PERSON)) {
        persons++;
        surest = Math.max(surest, object.confidence());
      } else {
        subjects.merge(new Name(Kind.OBJECT, object.label()), object.confidence(), Math::max);
      }
    }
    if (persons > 0) {
      subjects.put(new Name(Kind.PEOPLE, PeopleCount.of(persons).id()), surest);
    }
    return subjects;
  }
}
