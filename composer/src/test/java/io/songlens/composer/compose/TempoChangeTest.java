package io.songlens.composer.compose;

import static io.songlens.composer.compose.EditableSongs.SONGS;
import static io.songlens.composer.compose.EditableSongs.compose;
import static io.songlens.composer.compose.EditableSongs.edited;
import static io.songlens.composer.compose.EditableSongs.sung;
import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.compose.ScoreDifference.Event;
import io.songlens.composer.song.Score;
import io.songlens.composer.theory.Bpm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TempoChangeTest {
  @ParameterizedTest
  @MethodSource(SONGS)
  void anotherTempoLeavesEveryTickAlone(String styleId, long seed) {
    Composition composition = sung(styleId, seed);
    Score before = compose(composition);
    // The shortest song there is can only be slower.
    double other = before.plan().durationSeconds() > 6.5 ? 1.05 : 0.97;
    for (double factor : new double[] {0.9, other}) {
      Bpm bpm = new Bpm(before.plan().bpm().value() * factor);
      Score after = compose(edited(composition, new ScoreEdit.ChangeTempo(bpm)));
      assertThat(ScoreDifference.between(before, after)).isEmpty();
      assertThat(after.effects()).isEqualTo(before.effects());
      assertThat(after.plan().bpm()).isEqualTo(bpm);
      assertThat(after.plan().durationFrames())
          .isEqualTo(Math.round(before.plan().durationFrames() / factor));
      int last = ScoreDifference.events(after).stream().mapToInt(Event::onset).max().orElseThrow();
      assertThat(after.plan().frameOfTick(last)).isLessThan(after.plan().durationFrames());
    }
  }
}
