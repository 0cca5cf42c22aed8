package io.songlens.image.affect;

import java.util.Comparator;
import java.util.List;

/**
 * Adjectives at their places in the plane of valence and arousal (after Russell's circumplex, 1980,
 * and the ratings of Warriner, Kuperman and Brysbaert 2013, rescaled).
 */
public final class MoodWords {
  private record Place(String word, double valence, double arousal) {
    double distance(double v, double a) {
      return (valence - v) * (valence - v) + (arousal - a) * (arousal - a);
    }
  }

  private static final List<Place> WORDS =
      List.of(
          new Place("calm", 0.25, -0.55),
          new Place("serene", 0.55, -0.5),
          new Place("tender", 0.5, -0.25),
          new Place("warm", 0.55, -0.02),
          new Place("hopeful", 0.3, 0.05),
          new Place("happy", 0.65, 0.2),
          new Place("bright", 0.4, 0.25),
          new Place("joyful", 0.75, 0.4),
          new Place("excited", 0.5, 0.6),
          new Place("dramatic", 0.0, 0.5),
          new Place("wistful", -0.05, -0.35),
          new Place("still", 0.05, -0.65),
          new Place("sad", -0.5, -0.25),
          new Place("lonely", -0.35, -0.5),
          new Place("dark", -0.45, 0.05),
          new Place("tense", -0.4, 0.4),
          new Place("restless", -0.1, 0.15));

  private MoodWords() {}

  /** The three words nearest to a mood, nearest first. */
  public static List<String> of(double valence, double arousal) {
    return WORDS.stream()
        .sorted(Comparator.comparingDouble(place -> place.distance(valence, arousal)))
        .limit(3)
        .map(Place::word)
        .toList();
  }
}
