package io.songlens.api.personal;

import io.songlens.composer.song.Affect;
import io.songlens.composer.style.Style;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which style is nearest to what somebody listens to: the sum over genres of their share and how
 * near the style is to them, times how well the style suits the mood (from a half, not at all, to
 * one). Without genres that are known, the mood alone decides.
 *
 * @param style the style's id
 * @param because why, in sentences
 */
public record StyleMatch(String style, List<String> because) {
  private static final int MOST_GENRES_TOLD = 3;
  private static final double LEAST_TOLD = 0.01;

  public StyleMatch {
    because = List.copyOf(because);
  }

  private record Scored(Style style, double near, double fit) {
    double score() {
      return near * (0.5 + 0.5 * fit);
    }
  }

  /**
   * The nearest of those styles; empty if neither genres nor mood are known.
   *
   * @param shares of genres as they are written, of all listening
   */
  static Optional<StyleMatch> of(List<Share> shares, @Nullable Affect mood, List<Style> styles) {
    Map<String, Double> near = near(shares);
    boolean known = styles.stream().anyMatch(style -> near.containsKey(style.id()));
    if (!known && mood == null) {
      return Optional.empty();
    }
    List<Scored> scored =
        styles.stream()
            .map(style -> scored(style, known ? near.getOrDefault(style.id(), 0.0) : 1, mood))
            .sorted(
                Comparator.comparingDouble(Scored::score)
                    .reversed()
                    .thenComparing(one -> one.style().id()))
            .toList();
    return scored.stream()
        .findFirst()
        .map(best -> new StyleMatch(best.style().id(), because(scored, known, shares, mood)));
  }

  private static Map<String, Double> near(List<Share> shares) {
    Map<String, Double> near = new TreeMap<>();
    for (Share share : shares) {
      GenreTable.find(share.name())
          .ifPresent(
              genre ->
                  genre
                      .styles()
                      .forEach(
                          (style, how) -> near.merge(style, share.share() * how, Double::sum)));
    }
    return near;
  }

  private static Scored scored(Style style, double near, @Nullable Affect mood) {
    return new Scored(style, near, mood == null ? 1 : style.mood().fit(mood));
  }

  private static List<String> because(
      List<Scored> scored, boolean known, List<Share> shares, @Nullable Affect mood) {
    Scored best = scored.get(0);
    List<String> because = new ArrayList<>();
    if (known) {
      shares.stream()
          .filter(share -> nearness(share, best.style()) * share.share() >= LEAST_TOLD)
          .limit(MOST_GENRES_TOLD)
          .forEach(
              share ->
                  because.add(
                      text(
                          "%.0f %% of your listening is %s, to which it is %.1f near",
                          100 * share.share(), share.name(), nearness(share, best.style()))));
    } else {
      because.add("your history names no genre that we know, so its mood decides");
    }
    if (mood != null) {
      because.add(
          text(
              "your mood is valence %.2f, arousal %.2f, which it suits to %.0f %%",
              mood.valence(), mood.arousal(), 100 * best.fit()));
    }
    if (scored.size() > 1) {
      because.add(
          text(
              "it scores %.2f, and the next, %s, %.2f",
              best.score(), scored.get(1).style().name(), scored.get(1).score()));
    }
    return because;
  }

  private static double nearness(Share share, Style style) {
    return GenreTable.find(share.name())
        .map(genre -> genre.styles().getOrDefault(style.id(), 0.0))
        .orElse(0.0);
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
