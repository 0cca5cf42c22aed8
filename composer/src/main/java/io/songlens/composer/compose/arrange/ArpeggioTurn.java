package io.songlens.composer.compose.arrange;

import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SeededRandom;
import io.songlens.composer.style.PartSpec;
import io.songlens.composer.style.PlayPattern;
import io.songlens.composer.style.Stroke;
import java.util.List;

/** An arpeggio that a section would repeat throughout may run the other way now and then. */
final class ArpeggioTurn {
  private static final double SHARE = 0.6;

  private ArpeggioTurn() {}

  static Patterns.Pair varied(
      Patterns.Pair pair, PartSpec part, PlannedSection section, Seed seed) {
    SeededRandom random = seed.fork("turn " + part.id() + section.kind().label()).random();
    boolean repeats = pair.use() == Patterns.Pair.Use.NEVER;
    if (!repeats || !isArpeggio(pair.main()) || !random.chance(SHARE)) {
      return pair;
    }
    Patterns.Pair.Use use =
        random.chance(0.5) ? Patterns.Pair.Use.EVERY_FOURTH_BAR : Patterns.Pair.Use.SECOND_HALF;
    return new Patterns.Pair(pair.main(), mirrored(pair.main()), use);
  }

  private static boolean isArpeggio(PlayPattern pattern) {
    return pattern.strokes().size() > 1
        && pattern.strokes().stream()
            .allMatch(s -> s.what() instanceof Stroke.Voices v && v.indices().size() == 1);
  }

  /** Downwards where it went upwards; the first note, which carries the chord, stays. */
  private static PlayPattern mirrored(PlayPattern pattern) {
    int highest = pattern.strokes().stream().mapToInt(ArpeggioTurn::index).max().orElse(0);
    int lowest = pattern.strokes().stream().mapToInt(ArpeggioTurn::index).min().orElse(0);
    List<Stroke> turned =
        pattern.strokes().stream()
            .map(s -> s.onset() == 0 ? s : at(s, highest + lowest - index(s)))
            .toList();
    return new PlayPattern(pattern.ticks(), turned);
  }

  private static int index(Stroke stroke) {
    return stroke.what() instanceof Stroke.Voices voices ? voices.indices().get(0) : 0;
  }

  private static Stroke at(Stroke stroke, int index) {
    Stroke.Voices voice = new Stroke.Voices(List.of(index));
    return new Stroke(stroke.onset(), stroke.duration(), stroke.velocity(), voice);
  }
}
