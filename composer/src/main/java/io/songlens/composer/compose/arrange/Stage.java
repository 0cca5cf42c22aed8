package io.songlens.composer.compose.arrange;

import io.songlens.composer.compose.harmony.Harmony;
import io.songlens.composer.compose.melody.TuneNote;
import io.songlens.composer.song.ChordEvent;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.style.PartSpec;
import io.songlens.composer.style.Style;
import io.songlens.composer.theory.Ticks;
import java.util.List;
import java.util.Map;

/**
 * What every player sees: the plan, the chords, the tune. What is played in a section may depend on
 * the plan, the style, and that section's own chords and tune only; then a change of one section
 * leaves the others' notes alone.
 *
 * @param plan the plan
 * @param style the style
 * @param harmony the chords
 * @param tune the tune on the straight grid
 * @param quotes the hook by the id of the section without words that can quote it
 * @param lines the tune's lines by the id of their section
 * @param presence who plays when
 */
record Stage(
    SongPlan plan,
    Style style,
    Harmony harmony,
    List<TuneNote> tune,
    Map<String, List<TuneNote>> quotes,
    Map<String, List<TuneLine>> lines,
    Presence presence) {
  Stage {
    tune = List.copyOf(tune);
    quotes = Map.copyOf(quotes);
    lines = Map.copyOf(lines);
  }

  static Stage of(
      SongPlan plan,
      Style style,
      Harmony harmony,
      List<TuneNote> tune,
      Map<String, List<TuneNote>> quotes,
      Seed seed) {
    Map<String, List<TuneLine>> lines = TuneLine.bySection(plan, style, tune);
    return new Stage(plan, style, harmony, tune, quotes, lines, new Presence(plan, style, seed));
  }

  /** When a part plays in a section, the song's last bar left out. */
  Span span(PartSpec part, PlannedSection section) {
    return presence.span(part, section);
  }

  /** The tune's lines in a section; none where nobody sings or plays it. */
  List<TuneLine> lines(PlannedSection section) {
    return lines.getOrDefault(section.id(), List.of());
  }

  /** A section's chords, in order. */
  List<ChordEvent> chords(PlannedSection section) {
    int from = startTick(section);
    int to = plan.tickOfBar(section.endBar());
    return harmony.events().stream().filter(e -> e.onset() >= from && e.onset() < to).toList();
  }

  /** The hook on the chords of a section in which nobody sings. */
  List<TuneNote> quote(PlannedSection section) {
    return quotes.getOrDefault(section.id(), List.of());
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

  /** How early the next section's first line may begin. */
  int pickupTicks() {
    return style.melody().anacrusisEighths() * Ticks.PER_QUARTER / 2;
  }

  /** Whether a section is the song's last chorus, the fullest of all. */
  boolean isLastChorus(PlannedSection section) {
    return section.kind() == SectionKind.CHORUS
        && plan.sections().stream()
            .noneMatch(s -> s.kind() == SectionKind.CHORUS && s.startBar() > section.startBar());
  }

  /** The section whose players strike the last chord: the outro, or what a one-bar outro ends. */
  PlannedSection closing() {
    int last = plan.sections().size() - 1;
    PlannedSection outro = plan.sections().get(last);
    return outro.bars() > 1 || last == 0 ? outro : plan.sections().get(last - 1);
  }
}
