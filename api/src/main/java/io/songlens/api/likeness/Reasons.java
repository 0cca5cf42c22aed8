package io.songlens.api.likeness;

import io.songlens.composer.song.Affect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What two songs have in common, in words. Each is true of both. */
final class Reasons {
  private static final double CLEAR_MOOD = 0.25;
  private static final double CLOSE_TEMPO = 0.06;
  private static final double CLOSE_BRIGHTNESS = 0.1;
  private static final double LEAST_TOPIC = 0.3;
  private static final int MOST_TOPICS = 2;

  private Reasons() {}

  static List<String> of(SongFeatures a, SongFeatures b) {
    List<String> reasons = new ArrayList<>();
    if (a.style().equals(b.style())) {
      reasons.add("same style");
    }
    reasons.addAll(topics(a, b));
    mood(a, b).ifPresent(reasons::add);
    if (Math.abs(StrictMath.log(a.tempoBpm() / b.tempoBpm())) <= CLOSE_TEMPO) {
      reasons.add("tempo %d and %d".formatted(Math.round(a.tempoBpm()), Math.round(b.tempoBpm())));
    }
    if (a.minor() == b.minor()) {
      reasons.add(a.minor() ? "both in minor" : "both in major");
    }
    if (!a.sung() && !b.sung()) {
      reasons.add("both without words");
    }
    brightness(a, b).ifPresent(reasons::add);
    return reasons;
  }

  private static List<String> topics(SongFeatures a, SongFeatures b) {
    Comparator<String> byWeight =
        Comparator.comparingDouble(topic -> -Math.min(weight(a, topic), weight(b, topic)));
    return a.topics().keySet().stream()
        .filter(topic -> Math.min(weight(a, topic), weight(b, topic)) >= LEAST_TOPIC)
        .sorted(byWeight.thenComparing(Comparator.naturalOrder()))
        .limit(MOST_TOPICS)
        .map(topic -> "both about: " + topic.replace('-', ' '))
        .toList();
  }

  private static double weight(SongFeatures song, String topic) {
    return song.topics().getOrDefault(topic, 0.0);
  }

  private static Optional<String> mood(SongFeatures a, SongFeatures b) {
    String arousal = shared(arousal(a.mood()), arousal(b.mood()));
    String valence = shared(valence(a.mood()), valence(b.mood()));
    if (arousal == null) {
      return Optional.ofNullable(valence).map(word -> "both " + word);
    }
    return Optional.of("both " + (valence == null ? arousal : arousal + " and " + valence));
  }

  private static @Nullable String shared(@Nullable String a, @Nullable String b) {
    return a != null && a.equals(b) ? a : null;
  }

  private static @Nullable String arousal(Affect mood) {
    return Math.abs(mood.arousal()) < CLEAR_MOOD ? null : mood.arousal() < 0 ? "calm" : "lively";
  }

  private static @Nullable String valence(Affect mood) {
    return Math.abs(mood.valence()) < CLEAR_MOOD ? null : mood.valence() < 0 ? "sad" : "happy";
  }

  private static Optional<String> brightness(SongFeatures a, SongFeatures b) {
    if (a.sound() == null || b.sound() == null) {
      return Optional.empty();
    }
    double first = a.sound().centroidHz();
    double second = b.sound().centroidHz();
    return Math.abs(StrictMath.log((1 + first) / (1 + second))) > CLOSE_BRIGHTNESS
        ? Optional.empty()
        : Optional.of("equally bright (%.1f and %.1f kHz)".formatted(first / 1000, second / 1000));
  }
}
