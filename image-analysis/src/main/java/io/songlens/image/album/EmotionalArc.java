package io.songlens.image.album;

import io.songlens.image.SceneReading;
import java.util.ArrayList;
import java.util.List;

/**
 * How the mood moves from photo to photo.
 *
 * @param moments one for each different photo, in the album's order
 * @param shape the course of the valence, told in a word
 * @param climax index, among the photos as given, of the photo that moves most: the highest {@code
 *     (1 + arousal) / 2 × (1 + |valence|) / 2} of its own mood, not the smoothed one; the first of
 *     equals
 */
public record EmotionalArc(List<Moment> moments, ArcShape shape, int climax) {
  /**
   * One photo's place in the arc, smoothed: half its own mood, a quarter of each neighbour's, and
   * at the ends three quarters its own.
   *
   * @param photo its index among the photos as given
   * @param valence -1..1
   * @param arousal -1..1
   */
  public record Moment(int photo, double valence, double arousal) {}

  public EmotionalArc {
    moments = List.copyOf(moments);
  }

  /**
   * The arc of an album.
   *
   * @param photos the different photos in the album's order
   * @param all readings of all photos as given
   */
  static EmotionalArc of(List<Integer> photos, List<SceneReading> all) {
    double[] valence = photos.stream().mapToDouble(i -> all.get(i).mood().valence()).toArray();
    double[] arousal = photos.stream().mapToDouble(i -> all.get(i).mood().arousal()).toArray();
    double[] smoothValence = smoothed(valence);
    double[] smoothArousal = smoothed(arousal);
    List<Moment> moments = new ArrayList<>();
    int climax = 0;
    for (int i = 0; i < valence.length; i++) {
      moments.add(new Moment(photos.get(i), rounded(smoothValence[i]), rounded(smoothArousal[i])));
      if (intensity(valence[i], arousal[i]) > intensity(valence[climax], arousal[climax])) {
        climax = i;
      }
    }
    return new EmotionalArc(moments, ArcShape.of(smoothValence), photos.get(climax));
  }

  private static double intensity(double valence, double arousal) {
    return (1 + arousal) / 2 * (1 + Math.abs(valence)) / 2;
  }

  private static double[] smoothed(double[] course) {
    double[] smooth = new double[course.length];
    for (int i = 0; i < course.length; i++) {
      double before = course[Math.max(0, i - 1)];
      double after = course[Math.min(course.length - 1, i + 1)];
      smooth[i] = (before + 2 * course[i] + after) / 4;
    }
    return smooth;
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
