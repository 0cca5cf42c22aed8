package io.songlens.composer.plan;

import io.songlens.composer.song.Affect;
import io.songlens.composer.song.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a free wish changes in the music. A list of plain words, each with a plain effect; "less",
 * "not" and "no" before a word turn it round. Words outside the list change nothing here (the lyric
 * may still use them), and the trace says so.
 *
 * @param valence added to the valence
 * @param arousal added to the arousal
 * @param tempo factor on the tempo
 * @param words the wish's words that had an effect, with their effects
 * @param text the wish as written; null without one
 */
record WishedChange(
    double valence, double arousal, double tempo, List<String> words, @Nullable String text) {
  private record Effect(double valence, double arousal, double tempo) {}

  private static final Effect HAPPIER = new Effect(0.5, 0.1, 1);
  private static final Effect SADDER = new Effect(-0.5, -0.1, 1);
  private static final Effect CALMER = new Effect(0.05, -0.5, 1);
  private static final Effect LIVELIER = new Effect(0.05, 0.5, 1);
  private static final Effect DARKER = new Effect(-0.45, 0.1, 1);
  private static final Effect SLOWER = new Effect(0, 0, 0.88);
  private static final Effect FASTER = new Effect(0, 0, 1.12);

  private static final Map<String, Effect> EFFECTS =
      Map.ofEntries(
          Map.entry("happy", HAPPIER),
          Map.entry("happier", HAPPIER),
          Map.entry("cheerful", HAPPIER),
          Map.entry("joyful", HAPPIER),
          Map.entry("brighter", HAPPIER),
          Map.entry("sad", SADDER),
          Map.entry("sadder", SADDER),
          Map.entry("melancholic", SADDER),
          Map.entry("wistful", SADDER),
          Map.entry("calm", CALMER),
          Map.entry("calmer", CALMER),
          Map.entry("quiet", CALMER),
          Map.entry("quieter", CALMER),
          Map.entry("gentle", CALMER),
          Map.entry("gentler", CALMER),
          Map.entry("relaxed", CALMER),
          Map.entry("soft", CALMER),
          Map.entry("softer", CALMER),
          Map.entry("energetic", LIVELIER),
          Map.entry("energy", LIVELIER),
          Map.entry("lively", LIVELIER),
          Map.entry("livelier", LIVELIER),
          Map.entry("upbeat", LIVELIER),
          Map.entry("exciting", LIVELIER),
          Map.entry("dance", LIVELIER),
          Map.entry("dark", DARKER),
          Map.entry("darker", DARKER),
          Map.entry("slow", SLOWER),
          Map.entry("slower", SLOWER),
          Map.entry("fast", FASTER),
          Map.entry("faster", FASTER));

  private static final Set<String> TURNING = Set.of("not", "less", "no", "never", "without");
  private static final Set<String> BETWEEN = Set.of("so", "too", "very", "that", "as");

  WishedChange {
    words = List.copyOf(words);
  }

  static WishedChange of(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return new WishedChange(0, 0, 1, List.of(), null);
    }
    double valence = 0;
    double arousal = 0;
    double tempo = 1;
    List<String> words = new ArrayList<>();
    boolean turned = false;
    for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z]+")) {
      Effect effect = EFFECTS.get(word);
      if (effect != null) {
        int sign = turned ? -1 : 1;
        valence += sign * effect.valence();
        arousal += sign * effect.arousal();
        tempo *= turned ? 1 / effect.tempo() : effect.tempo();
        words.add("wish: " + (turned ? "less " : "") + word);
      }
      turned = TURNING.contains(word) || (turned && BETWEEN.contains(word));
    }
    return new WishedChange(valence, arousal, tempo, words, text);
  }

  Affect applyTo(Affect affect) {
    return Affect.clamped(affect.valence() + valence, affect.arousal() + arousal);
  }

  Optional<Decision> decision() {
    if (text == null) {
      return Optional.empty();
    }
    if (words.isEmpty()) {
      return Optional.of(
          new Decision("wish", "no change of the music", List.of("no known word in the wish")));
    }
    String change =
        Reasons.number("valence %+.2f, arousal %+.2f, tempo x%.2f", valence, arousal, tempo);
    return Optional.of(new Decision("wish", change, words));
  }
}
