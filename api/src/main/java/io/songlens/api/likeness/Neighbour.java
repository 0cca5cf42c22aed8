package io.songlens.api.likeness;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A song that is like another.
 *
 * @param id the song's id
 * @param distance 0 (alike) to 1
 * @param reasons what they have in common, in a few words each
 */
public record Neighbour(String id, double distance, List<String> reasons) {
  public Neighbour {
    reasons = List.copyOf(reasons);
  }

  /**
   * The songs that are most like one, the nearest first.
   *
   * @param others by their ids
   */
  public static List<Neighbour> nearest(
      SongFeatures song, Map<String, SongFeatures> others, Likeness likeness, int limit) {
    return others.entrySet().stream()
        .map(
            other ->
                new Neighbour(
                    other.getKey(),
                    likeness.distance(song, other.getValue()),
                    Reasons.of(song, other.getValue())))
        .sorted(Comparator.comparingDouble(Neighbour::distance).thenComparing(Neighbour::id))
        .limit(limit)
        .toList();
  }
}
