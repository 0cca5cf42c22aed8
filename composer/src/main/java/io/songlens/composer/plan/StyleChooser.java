package io.songlens.composer.plan;

import io.songlens.composer.song.Affect;
import io.songlens.composer.song.Decision;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.Topic;
import io.songlens.composer.style.Style;
import io.songlens.composer.style.StyleCatalog;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses a style by mood and topics, with some chance among those that fit about as well. */
final class StyleChooser {
  private static final double TOPIC_WEIGHT = 1.3;
  private static final double NEAR_ENOUGH = 0.45;

  private final StyleCatalog catalog;

  StyleChooser(StyleCatalog catalog) {
    this.catalog = catalog;
  }

  private record Candidate(Style style, double fit) {}

  Style choose(SongBrief brief, Affect affect, Seed seed, List<Decision> decisions) {
    return choose(brief, affect, null, seed, decisions);
  }

  /**
   * Chooses.
   *
   * @param avoided a style that is chosen only if it is wished; null for none
   */
  Style choose(
      SongBrief brief,
      Affect affect,
      @Nullable String avoided,
      Seed seed,
      List<Decision> decisions) {
    String wished = brief.wishes().styleId();
    if (wished != null) {
      Style style = sung(wished, brief, decisions);
      decisions.add(new Decision("style", style.id(), List.of("wish: style " + wished)));
      return style;
    }
    List<Candidate> all =
        catalog.styles().stream()
            .filter(style -> !style.id().equals(avoided))
            .map(style -> new Candidate(style, fit(style, brief, affect)))
            .toList();
    double best = all.stream().mapToDouble(Candidate::fit).max().orElseThrow();
    List<Candidate> near = all.stream().filter(c -> c.fit() >= NEAR_ENOUGH * best).toList();
    Style chosen = seed.random().pick(near, c -> c.fit() * c.fit()).style();
    decisions.add(new Decision("style", chosen.id(), because(chosen, brief, affect, near.size())));
    return sung(chosen.id(), brief, decisions);
  }

  private Style sung(String id, SongBrief brief, List<Decision> decisions) {
    String voice = brief.wishes().voice();
    if (voice != null) {
      decisions.add(new Decision("voice", voice, List.of("wish: voice " + voice)));
    }
    return catalog.style(id, voice);
  }

  private static double fit(Style style, SongBrief brief, Affect affect) {
    double pull = 0;
    for (Topic topic : brief.topics()) {
      pull += topic.confidence() * style.affinities().getOrDefault(topic.id(), 0.0);
    }
    double bounded = Math.max(-1.2, Math.min(1.2, pull));
    return style.mood().fit(affect) * StrictMath.exp(TOPIC_WEIGHT * bounded);
  }

  private static List<String> because(Style style, SongBrief brief, Affect affect, int near) {
    List<String> because = new ArrayList<>();
    brief.topics().stream()
        .filter(topic -> style.affinities().getOrDefault(topic.id(), 0.0) > 0)
        .forEach(topic -> because.add(Reasons.topic(topic)));
    because.add(Reasons.valence(affect));
    because.add(Reasons.arousal(affect));
    if (near > 1) {
      because.add("seed, among " + near + " styles that fit about as well");
    }
    return because;
  }
}
