package io.songlens.composer.compose.measure;

import static io.songlens.composer.compose.measure.SmallScores.c;
import static io.songlens.composer.compose.measure.SmallScores.chord;
import static io.songlens.composer.compose.measure.SmallScores.note;
import static io.songlens.composer.compose.measure.SmallScores.part;
import static io.songlens.composer.compose.measure.SmallScores.score;
import static io.songlens.composer.compose.measure.SmallScores.sung;
import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.song.ChordEvent;
import io.songlens.composer.song.PartRole;
import io.songlens.composer.song.Score;
import io.songlens.composer.theory.ChordQuality;
import io.songlens.composer.theory.ChordSymbol;
import io.songlens.composer.theory.Mode;
import io.songlens.composer.theory.PitchClass;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LikenessTest {
  private static Score twoBars(int bassOctave, ChordEvent second) {
    return score(
        2,
        Mode.MAJOR,
        List.of(c(0, 1), second),
        List.of(),
        List.of(
            part(PartRole.DRUMS, note(0, 1, 36), note(16, 1, 38)),
            part(PartRole.BASS, note(0, 4, 36 + 12 * bassOctave), note(16, 4, 43))));
  }

  @Test
  void aWindowIsTheSameInEveryKey() {
    Score tune = sung(1, note(0, 2, 60), note(2, 2, 62), note(6, 2, 59));
    Score higher = sung(1, note(0, 4, 65), note(2, 1, 67), note(6, 2, 64));
    Score later = sung(1, note(2, 2, 60), note(4, 2, 62), note(8, 2, 59));

    assertThat(MelodicWindow.all(tune, 3))
        .containsExactly(new MelodicWindow(0, List.of(2, 4), List.of(2, -3)))
        .isEqualTo(MelodicWindow.all(higher, 3))
        .isNotEqualTo(MelodicWindow.all(later, 3));
    assertThat(MelodicWindow.all(later, 3).get(0).anywhere())
        .isEqualTo(MelodicWindow.all(tune, 3).get(0));
    assertThat(MelodicWindow.all(tune, 4)).isEmpty();
  }

  @Test
  void accompanimentsAreTheSameInEveryOctaveButNotOverOtherChords() {
    ChordEvent g = chord(1, 2, ChordSymbol.of(new PitchClass(7), ChordQuality.MAJOR));
    ChordEvent g7 = chord(1, 2, ChordSymbol.of(new PitchClass(7), ChordQuality.DOMINANT_7));

    assertThat(Accompaniment.of(twoBars(0, g), 0, 2))
        .isEqualTo(Accompaniment.of(twoBars(1, g), 0, 2))
        .isNotEqualTo(Accompaniment.of(twoBars(0, g7), 0, 2));
    assertThat(Accompaniment.of(twoBars(0, g), 0, 1))
        .isEqualTo(Accompaniment.of(twoBars(0, g7), 0, 1));
  }

  @Test
  void equalBarsAreThoseAtTheSamePlaceWithThreeNotesAndMore() {
    Score one = bars(note(0, 2, 60), note(16, 2, 62), note(32, 2, 64), note(48, 2, 65));
    Score other = bars(note(0, 2, 60), note(16, 2, 62), note(34, 2, 64), note(48, 2, 67));
    Score oneNote = sung(1, note(0, 16, 60));

    assertThat(MelodyLikeness.equalBars(one, other)).isEqualTo(2 / 4.0);
    assertThat(MelodyLikeness.equalBars(one, one)).isEqualTo(1);
    assertThat(MelodyLikeness.equalBars(oneNote, oneNote)).isZero();
  }

  /** Each note is followed by two others. */
  private static Score bars(int[]... firsts) {
    int[][] notes =
        Arrays.stream(firsts)
            .flatMap(n -> Stream.of(n, note(n[0] + 4, 2, 67), note(n[0] + 6, 2, 72)))
            .toArray(int[][]::new);
    return sung(firsts.length, notes);
  }
}
