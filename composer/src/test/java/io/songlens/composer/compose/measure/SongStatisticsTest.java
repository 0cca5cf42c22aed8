package io.songlens.composer.compose.measure;

import static io.songlens.composer.compose.measure.SmallScores.c;
import static io.songlens.composer.compose.measure.SmallScores.chord;
import static io.songlens.composer.compose.measure.SmallScores.melody;
import static io.songlens.composer.compose.measure.SmallScores.note;
import static io.songlens.composer.compose.measure.SmallScores.part;
import static io.songlens.composer.compose.measure.SmallScores.score;
import static io.songlens.composer.compose.measure.SmallScores.sung;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.songlens.composer.fixture.Songs;
import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.PartMix;
import io.songlens.composer.song.PartRole;
import io.songlens.composer.song.Score;
import io.songlens.composer.theory.ChordQuality;
import io.songlens.composer.theory.ChordSymbol;
import io.songlens.composer.theory.Mode;
import io.songlens.composer.theory.Pitch;
import io.songlens.composer.theory.PitchClass;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SongStatisticsTest {
  private static final Offset<Double> EXACT = within(1e-9);

  private static Score played(int bars, Part... parts) {
    return score(bars, Mode.MAJOR, List.of(c(0, bars)), List.of(), List.of(parts));
  }

  @Test
  void intervalsAreStepsRepeatsAndLeapsOfTheWholeMelodyAcrossItsRests() {
    // C D D F C' rest B: +2, 0, +3, +7, -1
    Score score =
        sung(
            2,
            note(0, 2, 60),
            note(2, 2, 62),
            note(4, 2, 62),
            note(6, 2, 65),
            note(8, 2, 72),
            note(24, 4, 71));

    MelodicIntervals intervals = SongStatistics.of(score).intervals();

    assertThat(intervals.steps()).isEqualTo(2 / 5.0, EXACT);
    assertThat(intervals.repeats()).isEqualTo(1 / 5.0, EXACT);
    assertThat(intervals.leaps()).isEqualTo(1 / 5.0, EXACT);
  }

  @Test
  void aBarRepeatsAnEarlierOneIfOnsetsAndPitchesAgreeWhateverTheDurations() {
    Score score =
        sung(
            6,
            note(0, 4, 60),
            note(8, 4, 64),
            note(16, 4, 60),
            note(24, 4, 65), // another pitch
            note(32, 2, 60),
            note(40, 8, 64), // bar 1 again, other durations
            note(48, 4, 60),
            note(54, 4, 64)); // another onset; two bars are silent

    assertThat(SongStatistics.of(score).repeats().repeatedBars()).isEqualTo(1 / 4.0, EXACT);
  }

  @Test
  void theBestFourBarRepeatIsTheShareOfTheFullerStretchThatAgrees() {
    int[][] notes = new int[17][];
    for (int i = 0; i < 8; i++) {
      notes[i] = note(8 * i, 4, 60 + i);
      notes[i + 8] = note(8 * (i + 8), 4, i == 7 ? 70 : 60 + i);
    }
    notes[16] = note(8 * 15 + 4, 4, 72); // the second stretch has nine notes, seven of them agree

    assertThat(SongStatistics.of(sung(8, notes)).repeats().bestFourBars())
        .isEqualTo(7 / 9.0, EXACT);
  }

  @Test
  void stretchesOfFewerThanEightNotesAreNoRepeat() {
    Score score = sung(8, note(0, 4, 60), note(16, 4, 62), note(64, 4, 60), note(80, 4, 62));

    assertThat(SongStatistics.of(score).repeats().bestFourBars()).isNaN();
  }

  @Test
  void chordTonesAreCountedOnTheFirstAndThirdBeatOnly() {
    Score score =
        sung(
            1,
            note(0, 4, 64), // E on one
            note(4, 4, 65), // F on two does not count
            note(8, 4, 69)); // A on three is no member of C

    assertThat(SongStatistics.of(score).chordTonesOnStrongBeats()).isEqualTo(1 / 2.0, EXACT);
  }

  @Test
  void anInversionIsNoOtherChord() {
    PitchClass e = new PitchClass(4);
    Score score =
        score(
            4,
            Mode.MAJOR,
            List.of(
                c(0, 1),
                chord(1, 2, new ChordSymbol(PitchClass.C, ChordQuality.MAJOR, e)),
                chord(2, 3, ChordSymbol.of(e, ChordQuality.MINOR)),
                c(3, 4)),
            List.of(),
            List.of());

    assertThat(SongStatistics.of(score).distinctChords()).isEqualTo(2);
  }

  @Test
  void breathsAreRestsOfAnEighthAndMore() {
    Score score =
        sung(
            4,
            note(0, 3, 60),
            note(4, 4, 60), // a sixteenth's rest before it is none
            note(10, 6, 60), // an eighth
            note(32, 4, 60)); // a bar

    // two rests in the two bars in which notes begin
    assertThat(SongStatistics.of(score).breathsPerFourBars()).isEqualTo(4, EXACT);
  }

  @Test
  void drumBarsAreTheSameIfTheSameDrumsAreStruckOnTheSameSixteenths() {
    Part drums =
        part(
            PartRole.DRUMS,
            note(0, 1, 36),
            note(8, 1, 38),
            note(16, 1, 36),
            note(24, 1, 38),
            note(32, 1, 36),
            note(40, 1, 40));

    assertThat(SongStatistics.of(played(4, drums)).distinctDrumBars()).isEqualTo(2 / 3.0, EXACT);
    assertThat(SongStatistics.of(played(4)).distinctDrumBars()).isNaN();
  }

  @Test
  void unevenHandsDoNotMakeAnotherDrumBar() {
    List<NoteEvent> strokes =
        List.of(
            new NoteEvent(7, 10, new Pitch(36), 90),
            new NoteEvent(1920 - 9, 10, new Pitch(36), 80),
            new NoteEvent(2 * 1920, 10, new Pitch(36), 80));
    Part drums = new Part("drums", "Drums", PartRole.DRUMS, 0, new PartMix(0, 0, 0), strokes);

    assertThat(SongStatistics.of(played(3, drums)).distinctDrumBars()).isEqualTo(1 / 3.0, EXACT);
  }

  @Test
  void scaleConsistencyIsTheShareInTheBestMajorOrMinorScale() {
    // the scale of D major and one F
    int[][] notes =
        IntStream.of(62, 64, 66, 67, 69, 71, 73, 65)
            .mapToObj(midi -> note(2 * (midi - 60), 1, midi))
            .toArray(int[][]::new);

    assertThat(SongStatistics.of(played(2, part(PartRole.PAD, notes))).scaleConsistency())
        .isEqualTo(7 / 8.0, EXACT);
  }

  @Test
  void drumsHaveNoPitchClass() {
    Part drums = part(PartRole.DRUMS, note(0, 1, 36), note(4, 1, 38));
    Part pad = part(PartRole.PAD, note(0, 4, 60), note(4, 4, 72));

    assertThat(SongStatistics.of(played(1, drums, pad)).pitchClassEntropyBits()).isZero();
  }

  @Test
  void fourPitchClassesAlikeHaveTwoBits() {
    Part pad = part(PartRole.PAD, note(0, 4, 60), note(4, 4, 62), note(8, 4, 76), note(12, 4, 79));

    assertThat(SongStatistics.of(played(1, pad)).pitchClassEntropyBits()).isEqualTo(2, EXACT);
  }

  @Test
  void grooveConsistencyComparesAllPairsOfBars() {
    // onsets: bar 1 on 1; bar 2 on 1; bar 3 on 1 and 3: distances 0, 1, 1 of 96 places
    Part pad =
        part(PartRole.PAD, note(0, 1, 60), note(16, 1, 60), note(32, 1, 60), note(40, 1, 60));

    assertThat(SongStatistics.of(played(3, pad)).grooveConsistency())
        .isEqualTo(1 - 2 / 3.0 / 96, EXACT);
  }

  @Test
  void partsAreInstrumentsAndVoicesThatSound() {
    Score score =
        score(
            1,
            Mode.MAJOR,
            List.of(c(0, 1)),
            melody(note(0, 4, 60)),
            List.of(part(PartRole.BASS, note(0, 4, 40)), part(PartRole.PAD)));

    assertThat(SongStatistics.of(score).parts()).isEqualTo(2);
  }

  @Test
  void inASongWithoutWordsTheLeadingInstrumentHasTheMelody() {
    Score score =
        Songs.played(Songs.brief("waltz-lullaby", Duration.ofSeconds(60), true, 0.2, 0), 3);

    assertThat(score.melody()).isEmpty();
    assertThat(SongStatistics.of(score).intervals().steps()).isBetween(0.1, 0.95);
  }
}
