package io.songlens.composer.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.fixture.Songs;
import io.songlens.composer.song.LinePlan;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.style.Style;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every plan has to be, for 200 seeds of every style, each style at every duration. */
class PlanPropertiesTest {
  private static final int SEEDS = 200;
  private static final int[] SECONDS = {6, 15, 30, 60, 90, 180, 240};

  private static List<String> styleIds() {
    return Songs.CATALOG.styles().stream().map(Style::id).toList();
  }

  /** Half of the durations are whole seconds, half end on an odd millisecond. */
  private static int millis(int seed) {
    int odd = seed % 2 == 0 ? 0 : 7 * seed % 1000;
    return SECONDS[seed % SECONDS.length] * 1000 + odd;
  }

  private static SongPlan plan(String styleId, int seed) {
    double mood = (seed % 9 - 4) / 4.0;
    Duration duration = Duration.ofMillis(millis(seed));
    return Songs.plan(Songs.brief(styleId, duration, seed % 5 == 4, mood, -mood / 2), seed);
  }

  @ParameterizedTest
  @MethodSource("styleIds")
  void everyPlanAddsUp(String styleId) {
    for (int seed = 0; seed < SEEDS; seed++) {
      SongPlan plan = plan(styleId, seed);
      String which = "%s, seed %d".formatted(styleId, seed);
      theDurationIsMetToTheFrame(plan, millis(seed), which);
      sectionsFollowEachOther(plan, which);
      aChorusComesLastAndNoInterludeAfterIt(plan, which);
      whoeverIsToSingHasALineAndRoomForIt(plan, which);
    }
  }

  private static void theDurationIsMetToTheFrame(SongPlan plan, int millis, String which) {
    assertThat(plan.durationFrames()).as(which).isEqualTo(millis * 48L);
    long lastBarLine = plan.frameOfTick(plan.tickOfBar(plan.bars()));
    assertThat(lastBarLine).as(which).isPositive().isLessThan(plan.durationFrames());
  }

  private static void sectionsFollowEachOther(SongPlan plan, String which) {
    int bar = 0;
    List<String> ids = new ArrayList<>();
    for (PlannedSection section : plan.sections()) {
      assertThat(section.startBar()).as(which).isEqualTo(bar);
      assertThat(section.bars()).as(which).isPositive();
      assertThat(section.energy()).as(which).isBetween(0.0, 1.0);
      ids.add(section.id());
      bar += section.bars();
    }
    assertThat(plan.bars()).as(which).isEqualTo(bar);
    assertThat(ids).as(which).doesNotHaveDuplicates();
  }

  private static void aChorusComesLastAndNoInterludeAfterIt(SongPlan plan, String which) {
    assertThat(plan.sections().stream().map(PlannedSection::kind).filter(SectionKind::isSung))
        .as(which)
        .endsWith(SectionKind.CHORUS);
    int last = plan.sections().size() - 1;
    while (!plan.sections().get(last).kind().isSung()) {
      assertThat(plan.sections().get(last).kind()).as(which).isNotEqualTo(SectionKind.INTERLUDE);
      last--;
    }
  }

  private static void whoeverIsToSingHasALineAndRoomForIt(SongPlan plan, String which) {
    List<LinePlan> lines =
        plan.sections().stream().flatMap(section -> section.lines().stream()).toList();
    assertThat(lines.isEmpty()).as(which).isEqualTo(plan.instrumental());
    for (LinePlan line : lines) {
      assertThat(line.minSyllables()).as(which).isBetween(1, line.idealSyllables());
      assertThat(line.idealSyllables()).as(which).isLessThanOrEqualTo(line.maxSyllables());
    }
    for (PlannedSection section : plan.sections()) {
      assertThat(section.lines())
          .as(which)
          .allMatch(line -> line.startBar() + line.bars() <= section.bars());
    }
  }
}
