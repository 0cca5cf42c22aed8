package io.songlens.composer.compose.arrange;

import io.songlens.composer.song.PartRole;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SeededRandom;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.style.PartSpec;
import io.songlens.composer.style.PatternBook;
import io.songlens.composer.style.Style;
import java.util.List;

/**
 * What happens in the bar before the last chorus, or the last pair of choruses.
 *
 * @param kind what sort of break
 * @param bar the bar, counted from the song's start; -1 without a break
 */
record FinalBreak(Kind kind, int bar) {
  /** Sorts of break. */
  enum Kind {
    /** Everybody plays on. */
    NONE,
    /** The drums have a bar of their own, everybody else plays on. */
    DRUM_BREAK,
    /** The drums are silent for the bar. */
    DRUMS_OUT,
    /** The band strikes the first beat and stops. */
    STOP
  }

  private static final FinalBreak NO_BREAK = new FinalBreak(Kind.NONE, -1);

  private static final int SHORTEST_SECTION_BARS = 4;
  private static final double LEAST_ENERGY = 0.75;

  /** The break of a song, by its form, style and seed. */
  static FinalBreak of(SongPlan plan, Style style, Seed seed) {
    List<PlannedSection> sections = plan.sections();
    int chorus = firstOfLastChoruses(sections);
    if (chorus < 1) {
      return NO_BREAK;
    }
    PlannedSection before = sections.get(chorus - 1);
    boolean gentle = sections.get(chorus).energy() < LEAST_ENERGY;
    List<PartSpec> drums =
        style.ensemble().stream()
            .filter(part -> part.role() == PartRole.DRUMS)
            .filter(part -> part.playsIn(before.kind(), before.energy()))
            .toList();
    if (gentle || before.bars() < SHORTEST_SECTION_BARS || drums.isEmpty()) {
      return NO_BREAK;
    }
    boolean written = !drums.get(0).patterns().exactly(PatternBook.BREAK).isEmpty();
    Kind kind = kind(written, seed.fork("final break").random());
    return kind == Kind.NONE ? NO_BREAK : new FinalBreak(kind, before.endBar() - 1);
  }

  private static Kind kind(boolean written, SeededRandom random) {
    double draw = random.nextDouble();
    if (written) {
      return draw < 0.5 ? Kind.DRUM_BREAK : Kind.STOP;
    }
    return draw < 0.35 ? Kind.STOP : draw < 0.65 ? Kind.DRUMS_OUT : Kind.NONE;
  }

  private static int firstOfLastChoruses(List<PlannedSection> sections) {
    int index = sections.size() - 1;
    while (index >= 0 && sections.get(index).kind() != SectionKind.CHORUS) {
      index--;
    }
    while (index > 0 && sections.get(index - 1).kind() == SectionKind.CHORUS) {
      index--;
    }
    return index;
  }

  /** Whether the bar is the break. */
  boolean isAt(int songBar) {
    return kind != Kind.NONE && bar == songBar;
  }

  /** Whether a section is entered out of the break. */
  boolean leadsTo(PlannedSection section) {
    return kind != Kind.NONE && section.startBar() == bar + 1;
  }
}
