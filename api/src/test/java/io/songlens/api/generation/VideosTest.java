package io.songlens.api.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.api.support.SmallScores;
import io.songlens.composer.song.SongPlan;
import java.util.List;
import org.junit.jupiter.api.Test;

class VideosTest {
  private static final SongPlan PLAN = SmallScores.instrumental().plan();

  @Test
  void anotherPhotoComesWithAnotherSection() {
    List<Double> starts =
        PLAN.sections().stream()
            .map(section -> PLAN.tempoMap().secondsAt(PLAN.tickOfBar(section.startBar())))
            .toList();

    assertThat(starts).containsAll(Videos.cuts(PLAN, 1));
    assertThat(Videos.cuts(PLAN, 1)).isSorted().allMatch(cut -> cut >= 4);
  }

  @Test
  void everyPhotoIsSeenInASongOfFewSections() {
    assertThat(Videos.cuts(PLAN, 8)).hasSize(7).startsWith(2.5).endsWith(17.5);
  }
}
