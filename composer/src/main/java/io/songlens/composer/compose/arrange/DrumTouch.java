package io.songlens.composer.compose.arrange;

import io.songlens.composer.song.SeededRandom;
import io.songlens.composer.theory.Ticks;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The small things by which a drummer makes one bar of a groove differ from the next. */
enum DrumTouch {
  /** A soft snare stroke between the others. */
  GHOST_NOTE {
    @Override
    List<DrumHit> on(List<DrumHit> bar, int barTicks, SeededRandom random) {
      List<Integer> free = new ArrayList<>();
      for (int at = Ticks.PER_SIXTEENTH; at < barTicks; at += 2 * Ticks.PER_SIXTEENTH) {
        if (isFree(bar, at)) {
          free.add(at);
        }
      }
      boolean snare = bar.stream().anyMatch(DrumHit::isSnare);
      return !snare || free.isEmpty() ? bar : with(bar, random.pick(free), snareOf(bar), 36);
    }
  },
  /** The last hi-hat stroke rings. */
  OPEN_HAT {
    @Override
    List<DrumHit> on(List<DrumHit> bar, int barTicks, SeededRandom random) {
      List<DrumHit> changed = new ArrayList<>();
      for (DrumHit hit : bar) {
        boolean late = hit.at() >= barTicks - Ticks.PER_QUARTER / 2;
        if (!late || hit.drum() != DrumHit.CLOSED_HAT) {
          changed.add(hit);
        } else if (hit.at() == barTicks - Ticks.PER_QUARTER / 2) {
          int velocity = Math.min(100, hit.velocity() + 6);
          changed.add(new DrumHit(hit.at(), Ticks.PER_QUARTER / 2, DrumHit.OPEN_HAT, velocity));
        }
      }
      return changed;
    }
  },
  /** The kick leads over the bar line. */
  KICK_PICKUP {
    @Override
    List<DrumHit> on(List<DrumHit> bar, int barTicks, SeededRandom random) {
      int before = random.chance(0.5) ? 1 : 2;
      int at = barTicks - before * Ticks.PER_SIXTEENTH;
      boolean kick = bar.stream().anyMatch(DrumHit::isKick);
      return kick && isFree(bar, at) ? with(bar, at, DrumHit.KICK, 80) : bar;
    }
  },
  /** One kick less, so that the next one counts. */
  KICK_LEFT_OUT {
    @Override
    List<DrumHit> on(List<DrumHit> bar, int barTicks, SeededRandom random) {
      List<DrumHit> kicks = bar.stream().filter(h -> h.isKick() && h.at() > 0).toList();
      if (kicks.isEmpty()) {
        return bar;
      }
      DrumHit left = random.pick(kicks);
      return bar.stream().filter(hit -> !hit.equals(left)).toList();
    }
  },
  /** One more soft stroke of a hand drum or shaker. */
  HAND_STROKE {
    @Override
    List<DrumHit> on(List<DrumHit> bar, int barTicks, SeededRandom random) {
      List<DrumHit> hands = bar.stream().filter(h -> HAND_DRUMS.contains(h.drum())).toList();
      if (hands.isEmpty()) {
        return bar;
      }
      DrumHit model = random.pick(hands);
      int at = random.nextInt(barTicks / Ticks.PER_SIXTEENTH) * Ticks.PER_SIXTEENTH;
      boolean taken = bar.stream().anyMatch(h -> h.at() == at && h.drum() == model.drum());
      return taken ? bar : with(bar, at, model.drum(), 50);
    }
  };

  private static final Set<Integer> HAND_DRUMS = Set.of(DrumHit.SIDE_STICK, 54, 63, 64, 69);

  /** The bar with this touch; the same where the kit or the groove has no room for it. */
  abstract List<DrumHit> on(List<DrumHit> bar, int barTicks, SeededRandom random);

  private static boolean isFree(List<DrumHit> bar, int at) {
    return bar.stream().noneMatch(hit -> hit.at() == at && (hit.isKick() || hit.isSnare()));
  }

  private static int snareOf(List<DrumHit> bar) {
    return bar.stream().filter(DrumHit::isSnare).findFirst().orElseThrow().drum();
  }

  private static List<DrumHit> with(List<DrumHit> bar, int at, int drum, int velocity) {
    List<DrumHit> more = new ArrayList<>(bar);
    more.add(new DrumHit(at, Ticks.PER_SIXTEENTH, drum, velocity));
    return more;
  }
}
