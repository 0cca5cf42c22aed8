package io.songlens.composer.compose.arrange;

import io.songlens.composer.compose.harmony.Harmony;
import io.songlens.composer.compose.melody.TuneNote;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.style.Style;
import java.util.List;

/**
 * What every player sees: the plan, the chords, the tune.
 *
 * @param plan the plan
 * @param style the style
 * @param harmony the chords
 * @param tune the tune on the straight grid
 */
record Stage(SongPlan plan, Style style, Harmony harmony, List<TuneNote> tune) {
  Stage {
    tune = List.copyOf(tune);
  }

  int barTicks() {
    return plan.meter().ticksPerBar();
  }

  /** Where the last chord, which fills the song's last bar, begins. */
  int lastChordTick() {
    return plan.tickOfBar(plan.bars() - 1);
  }

  /** The tick at which the song's audio ends. */
  int endTick() {
    return (int) plan.bpm().ticks(plan.durationSeconds());
  }

  /** Where the last chord is let go: most of its ring is played, the rest dies away. */
  int lastRelease() {
    int barEnd = lastChordTick() + barTicks();
    return Math.min(endTick(), barEnd + Math.max(0, endTick() - barEnd) / 3);
  }

  int startTick(PlannedSection section) {
    return plan.tickOfBar(section.startBar());
  }

  /** Where a section's patterns end: its end, or the last chord. */
  int endTick(PlannedSection section) {
    return Math.min(plan.tickOfBar(section.endBar()), lastChordTick());
  }

  /** The section whose players strike the last chord: the outro, or what a one-bar outro ends. */
  PlannedSection closing() {
    int last = plan.sections().size() - 1;
    PlannedSection outro = plan.sections().get(last);
    return outro.bars() > 1 || last == 0 ? outro : plan.sections().get(last - 1);
  }
}
