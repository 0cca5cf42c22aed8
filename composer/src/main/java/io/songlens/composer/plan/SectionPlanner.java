package io.songlens.composer.plan;

import io.songlens.composer.song.Affect;
import io.songlens.composer.song.Decision;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.Seed;
import io.songlens.composer.style.FormTemplate.Entry;
import io.songlens.composer.style.Style;
import io.songlens.composer.theory.Bpm;
import io.songlens.composer.theory.Key;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Turns a form into sections with ids, energy and lines. */
final class SectionPlanner {
  private final Style style;
  private final Key key;
  private final Bpm bpm;
  private final Affect affect;
  private final boolean instrumental;
  private final int lift;

  SectionPlanner(Style style, Key key, int lift, Bpm bpm, Affect affect, boolean instrumental) {
    this.style = style;
    this.key = key;
    this.lift = lift;
    this.bpm = bpm;
    this.affect = affect;
    this.instrumental = instrumental;
  }

  List<PlannedSection> plan(TimedForm timed, Seed seed, List<Decision> decisions) {
    String rhyme = seed.fork("rhyme").random().pick(style.rhymes());
    List<Entry> entries = timed.form().sections();
    StanzaLayout layout = new StanzaLayout(style, bpm, timed.lineBars(), rhyme, seed);
    int choruses = (int) entries.stream().filter(e -> e.kind() == SectionKind.CHORUS).count();
    int lifted = LiftChooser.from(timed.form());
    Map<SectionKind, Integer> counts = new EnumMap<>(SectionKind.class);
    List<PlannedSection> sections = new ArrayList<>();
    int bar = 0;
    for (Entry entry : entries) {
      int number = counts.merge(entry.kind(), 1, Integer::sum);
      boolean sung = entry.kind().isSung() && !instrumental;
      boolean atStart = bar == 0;
      sections.add(
          new PlannedSection(
              entry.kind().label() + number,
              entry.kind(),
              bar,
              entry.bars(),
              sections.size() < lifted ? key : key.transpose(lift),
              energy(entry.kind(), number, choruses),
              sung ? stanzaId(entry.kind(), number) : null,
              sung ? layout.lines(entry.kind(), entry.bars(), atStart) : List.of()));
      bar += entry.bars();
    }
    if (!instrumental) {
      decisions.add(
          new Decision(
              "rhyme",
              rhyme + " where a stanza has four lines",
              List.of("style " + style.id(), "seed")));
    }
    return sections;
  }

  private static String stanzaId(SectionKind kind, int number) {
    return kind == SectionKind.VERSE ? "verse" + number : kind.label();
  }

  /** Each return is a little fuller than the time before, and the last chorus is the peak. */
  private double energy(SectionKind kind, int number, int choruses) {
    double plain =
        switch (kind) {
          case INTRO -> 0.36;
          case VERSE -> 0.46 + 0.07 * Math.min(3, number - 1);
          case PRE_CHORUS -> 0.6 + 0.04 * Math.min(2, number - 1);
          case CHORUS -> number == choruses ? 0.92 : 0.74 + 0.05 * Math.min(3, number - 1);
          case BRIDGE -> 0.52;
          case INTERLUDE -> 0.62;
          case OUTRO -> 0.4;
        };
    return Math.max(0.2, Math.min(1, plain + 0.2 * affect.arousal()));
  }
}
