package io.songlens.composer.compose.arrange;

import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.SongPlan;
import java.util.List;

/**
 * How loud the band plays: by its section's energy, growing into what follows, dying at the end.
 */
final class Dynamics {
  private static final double OUTRO_FALL = 0.2;

  private final SongPlan plan;

  Dynamics(SongPlan plan) {
    this.plan = plan;
  }

  /** The energy at a tick, 0..1. */
  double energyAt(int tick) {
    List<PlannedSection> sections = plan.sections();
    for (int i = 0; i < sections.size(); i++) {
      PlannedSection section = sections.get(i);
      int end = plan.tickOfBar(section.endBar());
      if (tick < end) {
        int from = plan.tickOfBar(section.startBar());
        double through = (double) (tick - from) / (end - from);
        return section.energy() + slope(sections, i) * through;
      }
    }
    return sections.get(sections.size() - 1).energy();
  }

  private static double slope(List<PlannedSection> sections, int index) {
    PlannedSection section = sections.get(index);
    if (index + 1 == sections.size()) {
      return section.bars() > 2 ? -OUTRO_FALL : 0;
    }
    double rise = sections.get(index + 1).energy() - section.energy();
    return switch (section.kind()) {
      case PRE_CHORUS, BRIDGE -> Math.max(0, 0.8 * rise);
      case VERSE, INTERLUDE -> Math.max(0, 0.3 * rise);
      case INTRO, CHORUS, OUTRO -> 0;
    };
  }
}
