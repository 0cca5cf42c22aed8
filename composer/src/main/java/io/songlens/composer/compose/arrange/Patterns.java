package io.songlens.composer.compose.arrange;

import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SeededRandom;
import io.songlens.composer.style.PartSpec;
import io.songlens.composer.style.PlayPattern;
import io.songlens.composer.style.Stroke;
import java.util.ArrayList;
import java.util.List;

/** Which pattern an instrument plays in a section, and its strokes in song time. */
final class Patterns {
  private Patterns() {}

  /** A stroke at its place in the song. */
  record Placed(int onset, int end, Stroke stroke) {}

  /**
   * How a section uses two patterns.
   *
   * @param main its pattern
   * @param other another one, which may be the same
   * @param use where the other one comes
   */
  record Pair(PlayPattern main, PlayPattern other, Use use) {
    /** Where a section's second pattern comes. */
    enum Use {
      NEVER,
      SECOND_HALF,
      EVERY_FOURTH_BAR
    }

    /**
     * The pattern of a bar.
     *
     * @param bar counted from the section's start
     * @param bars bars of the section
     */
    PlayPattern at(int bar, int bars) {
      boolean second =
          switch (use) {
            case NEVER -> false;
            case SECOND_HALF -> bars >= 4 && bar >= bars / 2;
            case EVERY_FOURTH_BAR -> bar % 4 == 3;
          };
      return second ? other : main;
    }
  }

  /** The patterns of a kind of section: sections of one kind share them, as listeners expect. */
  static Pair choose(PartSpec part, PlannedSection section, Seed seed) {
    List<PlayPattern> choices = part.patterns().choices(section.kind().label());
    SeededRandom random = seed.fork("pattern " + part.id() + section.kind().label()).random();
    PlayPattern main = random.pick(choices);
    List<PlayPattern> others = choices.stream().filter(p -> !p.equals(main)).toList();
    if (others.isEmpty()) {
      return new Pair(main, main, Pair.Use.NEVER);
    }
    double draw = random.nextDouble();
    Pair.Use use =
        draw < 0.35
            ? Pair.Use.NEVER
            : draw < 0.7 ? Pair.Use.SECOND_HALF : Pair.Use.EVERY_FOURTH_BAR;
    return new Pair(main, random.pick(others), use);
  }

  /**
   * The pair's strokes in a section: a pattern is begun at a bar line and played to its end, unless
   * the other one's turn comes first.
   */
  static List<Placed> lay(Pair pair, PlannedSection section, Span span, Stage stage) {
    int start = stage.startTick(section);
    int bar = stage.barTicks();
    List<Placed> placed = new ArrayList<>();
    int from = start;
    while (from < span.to()) {
      PlayPattern pattern = pair.at((from - start) / bar, section.bars());
      int to = from + bar;
      while (to < from + pattern.ticks()
          && pair.at((to - start) / bar, section.bars()).equals(pattern)) {
        to += bar;
      }
      for (Placed stroke : repeat(pattern, from, Math.min(to, span.to()))) {
        if (stroke.onset() >= span.from()) {
          placed.add(stroke);
        }
      }
      from = to;
    }
    return placed;
  }

  /** The pattern repeated from one tick to another; what crosses the end is cut. */
  static List<Placed> repeat(PlayPattern pattern, int from, int to) {
    List<Placed> placed = new ArrayList<>();
    for (int start = from; start < to; start += pattern.ticks()) {
      for (Stroke stroke : pattern.strokes()) {
        int onset = start + stroke.onset();
        if (onset < to) {
          placed.add(new Placed(onset, Math.min(to, onset + stroke.duration()), stroke));
        }
      }
    }
    return placed;
  }
}
