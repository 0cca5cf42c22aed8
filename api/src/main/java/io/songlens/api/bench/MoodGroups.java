package io.songlens.api.bench;

import io.songlens.composer.compose.measure.EffectSize;
import io.songlens.composer.compose.measure.MoodFeatures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Songs of two moods. */
final class MoodGroups {
  /** A song's style and what is heard in it. */
  record Heard(String style, MoodFeatures features) {}

  final List<Heard> joyful;
  final List<Heard> sad;
  final boolean withinStyles;

  /**
   * Two groups.
   *
   * @param withinStyles whether each style's own mean is taken from its songs before the groups are
   *     compared, so that what styles differ in does not hide what moods differ in
   */
  MoodGroups(List<MadeSong> joyful, List<MadeSong> sad, boolean withinStyles) {
    this.joyful = heard(joyful);
    this.sad = heard(sad);
    this.withinStyles = withinStyles;
  }

  private static List<Heard> heard(List<MadeSong> songs) {
    return songs.stream()
        .map(song -> new Heard(song.plan().styleId(), MoodFeatures.of(song.score())))
        .toList();
  }

  double mean(List<Heard> songs, ToDoubleFunction<MoodFeatures> value) {
    return songs.stream()
        .mapToDouble(song -> value.applyAsDouble(song.features()))
        .average()
        .orElseThrow();
  }

  /** Cohen's d, positive if joyful songs have more of it. */
  double effect(ToDoubleFunction<MoodFeatures> value) {
    Map<String, Double> means =
        Stream.concat(joyful.stream(), sad.stream())
            .collect(
                Collectors.groupingBy(
                    Heard::style,
                    Collectors.averagingDouble(song -> value.applyAsDouble(song.features()))));
    return EffectSize.cohensD(values(joyful, value, means), values(sad, value, means));
  }

  private List<Double> values(
      List<Heard> songs, ToDoubleFunction<MoodFeatures> value, Map<String, Double> means) {
    List<Double> values = new ArrayList<>();
    for (Heard song : songs) {
      double own = withinStyles ? means.getOrDefault(song.style(), 0.0) : 0;
      values.add(value.applyAsDouble(song.features()) - own);
    }
    return values;
  }
}
