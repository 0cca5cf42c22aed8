package io.songlens.api.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.api.generation.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SongStateTest {
  @Test
  void aSongGoesThroughItsStagesToItsEnd() {
    List<SongState> way =
        List.of(
            SongState.QUEUED,
            SongState.ANALYSING,
            SongState.PLANNING,
            SongState.WRITING,
            SongState.COMPOSING,
            SongState.RENDERING,
            SongState.MASTERING,
            SongState.STORING,
            SongState.DONE);
    for (int i = 1; i < way.size(); i++) {
      assertThat(way.get(i - 1).mayBecome(way.get(i))).isTrue();
      assertThat(way.get(i).mayBecome(way.get(i - 1)))
          .as("%s back to %s", way.get(i), way.get(i - 1))
          .isEqualTo(way.get(i - 1) == SongState.QUEUED && way.get(i).isWorking());
    }
  }

  @Test
  void anInstrumentalSkipsTheWriting() {
    assertThat(SongState.PLANNING.mayBecome(SongState.COMPOSING)).isTrue();
  }

  @Test
  void onlyWhatIsStoredIsDone() {
    assertThat(SongState.DONE.predecessors()).containsExactly(SongState.STORING);
  }

  @ParameterizedTest
  @EnumSource(
      value = SongState.class,
      names = {"DONE", "FAILED", "CANCELLED"})
  void theEndIsTheEndUnlessTheSongIsDeleted(SongState end) {
    assertThat(end.isFinal()).isTrue();
    for (SongState other : SongState.values()) {
      assertThat(end.mayBecome(other))
          .isEqualTo(other == SongState.CANCELLED && end != SongState.CANCELLED);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = SongState.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"DONE", "FAILED", "CANCELLED"})
  void anUnfinishedSongMayFailOrBeCancelled(SongState state) {
    assertThat(state.isFinal()).isFalse();
    assertThat(state.mayBecome(SongState.FAILED)).isTrue();
    assertThat(state.mayBecome(SongState.CANCELLED)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Stage.class)
  void everyStageIsAWorkingStateThatAKillSendsBackToTheQueue(Stage stage) {
    SongState state = SongState.of(stage);
    assertThat(state.isWorking()).isTrue();
    assertThat(state.mayBecome(SongState.QUEUED)).isTrue();
    assertThat(SongState.ofWord(state.word())).isEqualTo(state);
  }
}
