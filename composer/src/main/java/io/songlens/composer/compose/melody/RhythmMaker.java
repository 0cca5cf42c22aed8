package io.songlens.composer.compose.melody;

import io.songlens.composer.song.SeededRandom;
import io.songlens.composer.style.MelodySpec;
import io.songlens.composer.theory.BeatStrength;
import io.songlens.composer.theory.Ticks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Invents a motif's rhythm: the style's cells, strung together in many ways, each time bent to the
 * line's ideal words; kept is one of those with the best mixture of long and short at the line's
 * pace.
 */
final class RhythmMaker {
  private static final int DRAWS = 24;
  private static final int BEST = 3;
  private static final int MOST_DOTTED = 3;
  private static final double CLEAR_SECONDS = 0.15;

  /** Gaps from this many paces on are pauses, which have no pace. */
  private static final double PAUSE_PACES = 2.6;

  private final MelodySpec spec;
  private final LineShape shape;
  private final int bar;

  RhythmMaker(MelodySpec spec, LineShape shape) {
    this.spec = spec;
    this.shape = shape;
    this.bar = shape.meter().ticksPerBar();
  }

  /** The rhythm's onsets in ticks from the line's downbeat. */
  List<Integer> make(SeededRandom random) {
    List<Draw> draws = new ArrayList<>();
    for (int i = 0; i < DRAWS; i++) {
      List<Integer> onsets = dotted(shape.idealOnsets(strungCells(random)), random);
      draws.add(new Draw(onsets, worth(onsets)));
    }
    draws.sort(Comparator.comparingDouble(Draw::worth).reversed());
    return random.pick(draws.subList(0, BEST)).onsets();
  }

  private record Draw(List<Integer> onsets, double worth) {}

  /** One to three inner notes a sixteenth early or late: dotted rhythms and syncopations. */
  private List<Integer> dotted(List<Integer> even, SeededRandom random) {
    List<Integer> onsets = new ArrayList<>(even);
    int changes = onsets.size() < 4 ? 0 : 1 + random.nextInt(MOST_DOTTED);
    for (int i = 0; i < changes; i++) {
      int index = 1 + random.nextInt(onsets.size() - 2);
      int moved = onsets.get(index) + (random.chance(0.5) ? 1 : -1) * Ticks.PER_SIXTEENTH;
      boolean clear =
          isClear(moved - onsets.get(index - 1)) && isClear(onsets.get(index + 1) - moved);
      if (clear) {
        onsets.set(index, moved);
      }
    }
    return onsets;
  }

  private boolean isClear(int gapTicks) {
    return shape.bpm().seconds(gapTicks) >= CLEAR_SECONDS;
  }

  /** An opening and an answer in turn, sung in whole bars or in halves, then a closing. */
  private List<Integer> strungCells(SeededRandom random) {
    List<Integer> onsets = new ArrayList<>();
    int pickup = spec.anacrusisEighths() == 0 ? 0 : 1 + random.nextInt(spec.anacrusisEighths());
    for (int i = pickup; i > 0; i--) {
      onsets.add(-i * Ticks.PER_QUARTER / 2);
    }
    List<Integer> opening = random.pick(spec.cells());
    List<Integer> answer = random.chance(0.55) ? opening : random.pick(spec.cells());
    List<Integer> closing = random.pick(spec.closings());
    int speed = canHalve() && random.chance(0.5) ? 2 : 1;
    int cells = shape.bars() * speed;
    // A line with room to spare rests for one cell.
    int silent = cells > 2 && random.chance(0.5) ? 1 + random.nextInt(cells - 2) : -1;
    for (int cell = 0; cell < cells; cell++) {
      List<Integer> rhythm = cell == cells - 1 ? closing : cell % 2 == 0 ? opening : answer;
      if (cell != silent) {
        int start = cell * bar;
        rhythm.forEach(onset -> onsets.add((start + onset) / speed));
      }
    }
    return onsets;
  }

  private boolean canHalve() {
    return bar / 2 % BeatStrength.beatTicks(shape.meter()) == 0;
  }

  private double worth(List<Integer> onsets) {
    double pace = shape.pace().syllableSeconds();
    List<Double> paces = new ArrayList<>();
    double hasty = 0;
    for (int i = 1; i < onsets.size(); i++) {
      double gap = shape.bpm().seconds(onsets.get(i) - onsets.get(i - 1)) / pace;
      hasty += isClear(onsets.get(i) - onsets.get(i - 1)) ? 0 : 1;
      if (gap < PAUSE_PACES) {
        paces.add(gap);
      }
    }
    double pauses = onsets.size() - 1.0 - paces.size();
    double mean = paces.stream().mapToDouble(Double::doubleValue).average().orElse(1);
    long kinds = paces.stream().distinct().count();
    return -4 * Math.abs(StrictMath.log(mean))
        - 1.5 * hasty
        - Math.max(0, pauses - 1)
        + (kinds == 1 ? -1 : kinds == 2 ? 1.5 : 2);
  }
}
