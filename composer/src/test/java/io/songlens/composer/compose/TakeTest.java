package io.songlens.composer.compose;

import static io.songlens.composer.compose.EditableSongs.SONGS;
import static io.songlens.composer.compose.EditableSongs.barsOf;
import static io.songlens.composer.compose.EditableSongs.compose;
import static io.songlens.composer.compose.EditableSongs.edited;
import static io.songlens.composer.compose.EditableSongs.played;
import static io.songlens.composer.compose.EditableSongs.sung;
import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.compose.ScoreDifference.Event;
import io.songlens.composer.compose.ScoreDifference.Span;
import io.songlens.composer.fixture.Songs;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.Score;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TakeTest {
  @ParameterizedTest
  @MethodSource(SONGS)
  void theFirstStateIsTheSongAsComposed(String styleId, long seed) {
    Composition composition = sung(styleId, seed);
    assertThat(compose(composition))
        .isEqualTo(
            Songs.compose(composition.plan(), composition.lyric(), composition.brief(), seed));
  }

  @ParameterizedTest
  @MethodSource(SONGS)
  void aNewTakeChangesOnlyItsSection(String styleId, long seed) {
    for (Composition composition : List.of(sung(styleId, seed), played(styleId, seed))) {
      Score before = compose(composition);
      for (PlannedSection section : composition.plan().sections()) {
        Composition changed = edited(composition, new ScoreEdit.RecomposeSection(section.id()));
        Score after = compose(changed);
        assertThat(
                ScoreDifference.outside(
                    before, after, List.of(barsOf(composition.plan(), section))))
            .as(section.id())
            .isEmpty();
        assertThat(syllables(after)).isEqualTo(syllables(before));
        if (!section.lines().isEmpty()) {
          assertThat(melodyOf(after, section)).isNotEqualTo(melodyOf(before, section));
          Score third = compose(edited(changed, new ScoreEdit.RecomposeSection(section.id())));
          assertThat(melodyOf(third, section)).isNotEqualTo(melodyOf(after, section));
        }
      }
    }
  }

  private static List<String> syllables(Score score) {
    return score.melody().stream()
        .filter(note -> note.syllable() != null)
        .map(note -> Objects.requireNonNull(note.syllable()).text())
        .toList();
  }

  private static List<Event> melodyOf(Score score, PlannedSection section) {
    Span bars = barsOf(score.plan(), section);
    return ScoreDifference.events(score).stream()
        .filter(event -> event.stream().equals("melody") && bars.contains(event.onset()))
        .toList();
  }
}
