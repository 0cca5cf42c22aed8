package io.songlens.composer.compose.melody;

import io.songlens.composer.song.SeededRandom;
import io.songlens.composer.style.Contour;
import io.songlens.composer.style.MelodySpec;
import io.songlens.composer.theory.BeatStrength;
import io.songlens.composer.theory.Bpm;
import io.songlens.composer.theory.Meter;
import io.songlens.composer.theory.Ticks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Invents motifs: many are drawn from the style's rhythms and outlines, the most tuneful is kept.
 * Tuneful means what large studies of song find: mostly steps, a leap or two, a single peak, a
 * narrow range, and a second bar that answers the first (Huron, "Sweet Anticipation", 2006).
 */
final class MotifMaker {
  private static final int DRAWS = 48;
  private static final double SLOWEST_SECONDS = 0.4;

  private final MelodySpec spec;
  private final Meter meter;
  private final Bpm bpm;
  private final int bars;

  MotifMaker(MelodySpec spec, Meter meter, Bpm bpm, int bars) {
    this.spec = spec;
    this.meter = meter;
    this.bpm = bpm;
    this.bars = bars;
  }

  /** A motif with an outline. */
  Motif make(Contour contour, SeededRandom random) {
    List<Integer> onsets = rhythm(random);
    List<Motif> draws = new ArrayList<>();
    for (int i = 0; i < DRAWS; i++) {
      draws.add(new Motif(onsets, heights(onsets, contour, random)));
    }
    return draws.stream()
        .max(Comparator.comparingDouble(this::tunefulness))
        .orElseThrow()
        .centred();
  }

  private List<Integer> rhythm(SeededRandom random) {
    List<Integer> onsets = new ArrayList<>();
    int pickup = spec.anacrusisEighths() == 0 ? 0 : 1 + random.nextInt(spec.anacrusisEighths());
    for (int i = pickup; i > 0; i--) {
      onsets.add(-i * Ticks.PER_QUARTER / 2);
    }
    List<Integer> opening = random.pick(spec.cells());
    List<Integer> answer = random.chance(0.55) ? opening : random.pick(spec.cells());
    List<Integer> closing = random.pick(spec.closings());
    int pace = paceOf(opening);
    int cells = bars * pace;
    for (int cell = 0; cell < cells; cell++) {
      List<Integer> rhythm = cell == cells - 1 ? closing : cell % 2 == 0 ? opening : answer;
      for (int onset : rhythm) {
        onsets.add((cell * meter.ticksPerBar() + onset) / pace);
      }
    }
    return onsets;
  }

  /**
   * Whether a cell is sung in its bar (1) or in half of one (2), so that it goes at speech's pace.
   */
  private int paceOf(List<Integer> cell) {
    double meanTicks = (double) meter.ticksPerBar() / cell.size();
    boolean halves = meter.ticksPerBar() / 2 % BeatStrength.beatTicks(meter) == 0;
    return halves && bpm.seconds(meanTicks) > SLOWEST_SECONDS ? 2 : 1;
  }

  private List<Integer> heights(List<Integer> onsets, Contour contour, SeededRandom random) {
    double size = 2.2 + 1.3 * random.nextDouble();
    int end = onsets.get(onsets.size() - 1) + 1;
    boolean echoes = random.chance(0.6);
    int echoSteps = random.nextInt(4) - 2;
    List<Integer> heights = new ArrayList<>();
    for (int i = 0; i < onsets.size(); i++) {
      double wanted = size * contour.at(Math.max(0, onsets.get(i)) / (double) end);
      int earlier = onsets.indexOf(onsets.get(i) - meter.ticksPerBar());
      if (i == 0) {
        heights.add((int) Math.round(wanted));
      } else if (echoes && earlier >= 0 && onsets.get(i) > 0) {
        heights.add(heights.get(earlier) + echoSteps);
      } else {
        heights.add(heights.get(i - 1) + step(heights.get(i - 1), wanted, random));
      }
    }
    return heights;
  }

  /** A step or leap, leaning towards the outline. */
  private int step(int from, double wanted, SeededRandom random) {
    double lean = Math.max(-0.9, Math.min(0.9, (wanted - from) / 2.5));
    int direction = random.nextDouble(-1, 1) < lean ? 1 : -1;
    if (random.chance(0.16)) {
      return 0;
    }
    if (random.chance(spec.stepShare())) {
      return direction;
    }
    return direction * (random.chance(0.6) ? 2 : random.chance(0.6) ? 3 : 4);
  }

  private double tunefulness(Motif motif) {
    List<Integer> heights = motif.heights();
    int high = heights.stream().mapToInt(Integer::intValue).max().orElseThrow();
    int low = heights.stream().mapToInt(Integer::intValue).min().orElseThrow();
    int leaps = 0;
    int repeats = 0;
    int turns = 0;
    double unrecovered = 0;
    for (int i = 1; i < heights.size(); i++) {
      int move = heights.get(i) - heights.get(i - 1);
      leaps += Math.abs(move) >= 2 ? 1 : 0;
      repeats += move == 0 ? 1 : 0;
      turns += i > 1 && move * (heights.get(i - 1) - heights.get(i - 2)) < 0 ? 1 : 0;
      if (Math.abs(move) >= 3 && i + 1 < heights.size()) {
        int next = heights.get(i + 1) - heights.get(i);
        unrecovered += next * move < 0 && Math.abs(next) <= 2 ? 0 : 1;
      }
    }
    double moves = Math.max(1, heights.size() - 1);
    double wantedLeaps = Math.max(1, (1 - spec.stepShare()) * moves);
    long peaks = heights.stream().filter(h -> h == high).count();
    return -Math.abs(high - low - 6)
        - Math.abs(leaps - wantedLeaps)
        - 2.5 * unrecovered
        - 4 * Math.max(0, repeats / moves - 0.25)
        - 5 * Math.max(0, turns / moves - 0.4)
        - 1.5 * Math.max(0, 4 - heights.stream().distinct().count())
        - 0.6 * (peaks - 1);
  }
}
