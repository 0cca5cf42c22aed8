package io.songlens.composer.compose.measure;

import static io.songlens.composer.compose.measure.SmallScores.c;
import static io.songlens.composer.compose.measure.SmallScores.melody;
import static io.songlens.composer.compose.measure.SmallScores.note;
import static io.songlens.composer.compose.measure.SmallScores.part;
import static io.songlens.composer.compose.measure.SmallScores.score;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.songlens.composer.song.PartRole;
import io.songlens.composer.song.Score;
import io.songlens.composer.theory.Mode;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class MoodFeaturesTest {
  private static final Offset<Double> EXACT = within(1e-9);

  private static MoodFeatures pad(Mode mode, int[]... notes) {
    return MoodFeatures.of(
        score(1, mode, List.of(c(0, 1)), List.of(), List.of(part(PartRole.PAD, notes))));
  }

  @Test
  void densityIsCountedInTheBarsThatSingAndInTheWholeSong() {
    Score score =
        score(
            4,
            Mode.MAJOR,
            List.of(c(0, 4)),
            melody(note(0, 4, 60), note(4, 4, 64), note(8, 4, 68)),
            List.of(part(PartRole.DRUMS, note(0, 1, 36), note(2, 1, 42))));

    MoodFeatures features = MoodFeatures.of(score);

    assertThat(features.tempoBpm()).isEqualTo(120);
    assertThat(features.melodyNotesPerSecond()).isEqualTo(3 / 2.0, EXACT);
    assertThat(features.onsetsPerSecond()).isEqualTo(4 / 8.0, EXACT);
    assertThat(features.melodyMidi()).isEqualTo(64, EXACT);
  }

  @Test
  void majorIsBrighterThanMinor() {
    MoodFeatures major = pad(Mode.MAJOR, note(0, 16, 60), note(0, 16, 64), note(0, 16, 67));
    MoodFeatures minor = pad(Mode.MINOR, note(0, 16, 60), note(0, 16, 63), note(0, 16, 67));

    assertThat(major.brightnessFifths()).isEqualTo((0 + 4 + 1) / 3.0, EXACT);
    assertThat(minor.brightnessFifths()).isEqualTo((0 - 3 + 1) / 3.0, EXACT);
    assertThat(major.minor()).isZero();
    assertThat(minor.minor()).isEqualTo(1);
  }

  @Test
  void dissonanceIsTheMeanOfIntervalClassesByDuration() {
    // a fifth for three beats, then a minor second for one; an octave is no interval class
    MoodFeatures features =
        pad(
            Mode.MAJOR,
            note(0, 12, 60),
            note(0, 12, 67),
            note(0, 12, 72),
            note(12, 4, 64),
            note(12, 4, 65));

    assertThat(features.dissonance()).isEqualTo(0.75 * -1.240 + 0.25 * 1.428, EXACT);
  }

  @Test
  void aTriadIsMoreConsonantThanASeventhChord() {
    MoodFeatures triad = pad(Mode.MAJOR, note(0, 16, 60), note(0, 16, 64), note(0, 16, 67));
    MoodFeatures seventh =
        pad(Mode.MAJOR, note(0, 16, 60), note(0, 16, 64), note(0, 16, 67), note(0, 16, 71));

    assertThat(triad.dissonance()).isEqualTo(-(0.386 + 0.594 + 1.240) / 3, EXACT);
    assertThat(seventh.dissonance()).isGreaterThan(triad.dissonance());
  }

  @Test
  void cohensDIsTheDifferenceInPooledStandardDeviations() {
    // means 3 and 6, both with variance 2.5: 3 / sqrt(2.5)
    List<Double> low = List.of(1.0, 2.0, 3.0, 4.0, 5.0);
    List<Double> high = List.of(4.0, 5.0, 6.0, 7.0, 8.0);

    assertThat(EffectSize.cohensD(high, low)).isEqualTo(1.897366596101028, EXACT);
    assertThat(EffectSize.cohensD(low, high)).isEqualTo(-1.897366596101028, EXACT);
    assertThat(EffectSize.cohensD(low, low)).isZero();
    assertThatThrownBy(() -> EffectSize.cohensD(low, List.of(1.0)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
