package io.songlens.image.affect;

import java.util.List;

/**
 * How a photo is likely to feel to most people.
 *
 * @param valence -1 (unpleasant) .. 1 (pleasant)
 * @param arousal -1 (calm) .. 1 (exciting)
 * @param confidence 0..1: the share of variance between photos that such readings explain, raised
 *     the further this one is from the average photo
 * @param words adjectives for it, strongest first; never empty
 */
public record MoodReading(double valence, double arousal, double confidence, List<String> words) {
  public MoodReading {
    words = List.copyOf(words);
  }
}
