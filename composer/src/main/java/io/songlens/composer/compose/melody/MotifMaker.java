package io.songlens.composer.compose.melody;

import io.songlens.composer.song.SeededRandom;
import io.songlens.composer.style.Contour;
import io.songlens.composer.style.MelodySpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Invents motifs: many are drawn from the style's rhythms and outlines, one of the most tuneful is
 * kept. Tuneful means what large studies of song find: mostly steps, a leap or two, a single peak,
 * a narrow range, and a second bar that answers the first (Huron, "Sweet Anticipation", 2006).
 */
final class MotifMaker {
  private static final int DRAWS = 48;

  /** One of so many is kept: the very best of many draws are all alike. */
  private static final int BEST = 6;

  private final MelodySpec spec;
  private final LineShape shape;

  MotifMaker(MelodySpec spec, LineShape shape) {
    this.spec = spec;
    this.shape = shape;
  }

  /** A motif with an outline. */
  Motif make(Contour contour, SeededRandom random) {
    List<Integer> onsets = new RhythmMaker(spec, shape).make(random);
    List<Motif> draws = new ArrayList<>();
    for (int i = 0; i < DRAWS; i++) {
      draws.add(new Motif(onsets, heights(onsets, contour, random)));
    }
    List<Motif> best =
        draws.stream()
            .sorted(Comparator.comparingDouble(this::tunefulness).reversed())
            .limit(BEST)
            .toList();
    return random.pick(best).centred();
  }

  private List<Integer> heights(List<Integer> onsets, Contour contour, SeededRandom random) {
    double size = 2.2 + 1.3 * random.nextDouble();
    int end = onsets.get(onsets.size() - 1) + 1;
    boolean echoes = random.chance(0.6);
    int echoSteps = random.nextInt(4) - 2;
    List<Integer> heights = new ArrayList<>();
    for (int i = 0; i < onsets.size(); i++) {
      double wanted = size * contour.at(Math.max(0, onsets.get(i)) / (double) end);
      int earlier = onsets.indexOf(onsets.get(i) - shape.meter().ticksPerBar());
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
    if (random.chance(spec.repeats() + 0.04)) {
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
        - 4 * Math.max(0, repeats / moves - 0.13 - spec.repeats())
        - 5 * Math.max(0, turns / moves - 0.4)
        - 1.5 * Math.max(0, 4 - heights.stream().distinct().count())
        - 0.6 * (peaks - 1);
  }
}
