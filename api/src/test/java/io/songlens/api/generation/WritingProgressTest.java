package io.songlens.api.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class WritingProgressTest {
  private final List<Double> reported = new ArrayList<>();
  private boolean cancelled;
  private final WritingProgress progress =
      new WritingProgress(
          new StageClock(
              new Progress() {
                @Override
                public void report(Stage stage, double percent) {
                  assertThat(stage).isEqualTo(Stage.WRITING);
                  reported.add(percent);
                }

                @Override
                public boolean isCancelled() {
                  return cancelled;
                }
              },
              Checkpoints.NONE));

  @Test
  void eachSectionIsToldOnce() {
    for (int written : new int[] {0, 0, 1, 1, 3, 2, 3}) {
      progress.sections(written, 3);
    }

    assertThat(reported).containsExactly(12.0, 14.0);
  }

  @Test
  void nobodyWaitsForAModelOnceTheSongIsCancelled() {
    cancelled = true;

    assertThatThrownBy(() -> progress.sections(0, 3)).isInstanceOf(CancellationException.class);
  }
}
