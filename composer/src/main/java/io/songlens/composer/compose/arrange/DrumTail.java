package io.songlens.composer.compose.arrange;

import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SeededRandom;
import io.songlens.composer.style.PartSpec;
import io.songlens.composer.style.PatternBook;
import io.songlens.composer.style.PlayPattern;
import io.songlens.composer.theory.BeatStrength;
import java.util.List;

/** How the drums lead out of a section: a build into a chorus, the final break, or a fill. */
final class DrumTail {
  private static final double BUILD_SHARE = 0.6;
  private static final double SILENT_STOP_SHARE = 0.4;

  private final PartSpec part;
  private final Stage stage;
  private final Seed seed;

  DrumTail(PartSpec part, Stage stage, Seed seed) {
    this.part = part;
    this.stage = stage;
    this.seed = seed;
  }

  /**
   * A bar as it is played where it stands.
   *
   * @param index the section's place in the form
   * @param bar counted from the section's start
   * @param groove what would be played in the middle of the section
   */
  List<DrumHit> bar(int index, int bar, List<DrumHit> groove) {
    List<PlannedSection> sections = stage.plan().sections();
    PlannedSection section = sections.get(index);
    boolean hasNext = index + 1 < sections.size();
    if (!hasNext || section.bars() < 2) {
      return groove;
    }
    if (stage.presence().finalBreak().isAt(section.startBar() + bar)) {
      return atBreak(groove);
    }
    SeededRandom random = seed.fork("tail " + section.id()).random();
    PlannedSection next = sections.get(index + 1);
    int build = buildBars(section, next, random);
    int left = section.bars() - bar;
    if (left <= build) {
      PlayPattern pattern = random.pick(part.patterns().exactly(PatternBook.BUILD));
      return DrumHit.bar(pattern, build - left, stage.barTicks());
    }
    return left == 1 ? fill(groove, section, next, random) : groove;
  }

  private int buildBars(PlannedSection section, PlannedSection next, SeededRandom random) {
    List<PlayPattern> builds = part.patterns().exactly(PatternBook.BUILD);
    boolean rises = next.kind() == SectionKind.CHORUS && section.kind() != SectionKind.CHORUS;
    boolean always = section.kind() == SectionKind.PRE_CHORUS;
    boolean wanted = random.chance(BUILD_SHARE) || always;
    return builds.isEmpty() || !rises || !wanted || section.bars() < 4 ? 0 : 2;
  }

  private List<DrumHit> fill(
      List<DrumHit> groove, PlannedSection section, PlannedSection next, SeededRandom random) {
    List<PlayPattern> fills = part.patterns().exactly(PatternBook.FILL);
    if (fills.isEmpty()) {
      return groove;
    }
    List<DrumHit> fill = DrumHit.bar(random.pick(fills), 0, stage.barTicks());
    boolean small = next.energy() <= section.energy() && random.chance(0.5);
    return small ? DrumHit.joined(groove, fill, stage.barTicks() / 2) : fill;
  }

  private List<DrumHit> atBreak(List<DrumHit> groove) {
    SeededRandom random = seed.fork("break").random();
    List<PlayPattern> breaks = part.patterns().exactly(PatternBook.BREAK);
    List<PlayPattern> fills = part.patterns().exactly(PatternBook.FILL);
    int barTicks = stage.barTicks();
    int beat = BeatStrength.beatTicks(stage.plan().meter());
    return switch (stage.presence().finalBreak().kind()) {
      case NONE -> groove;
      case DRUMS_OUT -> List.of();
      // One drummer's break is the other's rest.
      case DRUM_BREAK ->
          breaks.isEmpty() ? List.of() : DrumHit.bar(random.pick(breaks), 0, barTicks);
      case STOP -> {
        if (!breaks.isEmpty()) {
          yield DrumHit.bar(random.pick(breaks), 0, barTicks);
        }
        List<DrumHit> struck = groove.stream().filter(hit -> hit.at() < beat).toList();
        boolean silent = fills.isEmpty() || random.chance(SILENT_STOP_SHARE);
        yield silent
            ? struck.stream().filter(hit -> hit.at() == 0).toList()
            : DrumHit.joined(struck, DrumHit.bar(random.pick(fills), 0, barTicks), barTicks / 2);
      }
    };
  }
}
