package io.songlens.image.album;

import io.songlens.image.SceneReading;
import io.songlens.image.affect.MoodReading;
import io.songlens.image.palette.Palette;
import io.songlens.image.palette.Swatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes one mood and one palette of several; those of one photo stay as they are. */
final class Blend {
  private static final double LEAST_WEIGHT = 0.05;
  private static final int MOST_WORDS = 4;
  private static final int MOST_COLOURS = 5;

  private Blend() {}

  static MoodReading mood(List<SceneReading> readings) {
    if (readings.size() == 1) {
      return readings.get(0).mood();
    }
    double valence = 0;
    double arousal = 0;
    double confidence = 0;
    double weights = 0;
    for (SceneReading reading : readings) {
      double weight = weight(reading.mood());
      valence += weight * reading.mood().valence();
      arousal += weight * reading.mood().arousal();
      confidence += weight * reading.mood().confidence();
      weights += weight;
    }
    return new MoodReading(
        rounded(valence / weights),
        rounded(arousal / weights),
        rounded(confidence / weights),
        words(readings));
  }

  /** Each photo votes for its words, for the first one most; the earlier word wins a draw. */
  private static List<String> words(List<SceneReading> readings) {
    Map<String, Double> votes = new LinkedHashMap<>();
    for (SceneReading reading : readings) {
      List<String> words = reading.mood().words();
      for (int rank = 0; rank < words.size(); rank++) {
        votes.merge(words.get(rank), weight(reading.mood()) / (rank + 1), Double::sum);
      }
    }
    return votes.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .limit(MOST_WORDS)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static double weight(MoodReading mood) {
    return Math.max(LEAST_WEIGHT, mood.confidence());
  }

  static Palette palette(List<SceneReading> readings) {
    if (readings.size() == 1) {
      return readings.get(0).palette();
    }
    Map<String, Double> shares = new LinkedHashMap<>();
    Map<String, Swatch> largest = new LinkedHashMap<>();
    for (SceneReading reading : readings) {
      for (Swatch swatch : reading.palette().swatches()) {
        shares.merge(swatch.name(), swatch.share(), Double::sum);
        largest.merge(swatch.name(), swatch, (a, b) -> b.share() > a.share() ? b : a);
      }
    }
    List<Swatch> blended = new ArrayList<>();
    largest.forEach(
        (name, swatch) -> {
          double share = shares.getOrDefault(name, 0.0) / readings.size();
          blended.add(new Swatch(name, swatch.hex(), rounded(share)));
        });
    blended.sort(Comparator.comparingDouble(Swatch::share).reversed());
    return new Palette(blended.stream().limit(MOST_COLOURS).toList());
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
