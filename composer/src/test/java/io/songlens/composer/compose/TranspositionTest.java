package io.songlens.composer.compose;

import static io.songlens.composer.compose.EditableSongs.SONGS;
import static io.songlens.composer.compose.EditableSongs.compose;
import static io.songlens.composer.compose.EditableSongs.edited;
import static io.songlens.composer.compose.EditableSongs.rhythm;
import static io.songlens.composer.compose.EditableSongs.sung;
import static io.songlens.composer.compose.ScorePropertiesTest.everyNoteCanBePlayed;
import static io.songlens.composer.compose.ScorePropertiesTest.noLineDoublesTheVoice;
import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.song.Part;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.VocalPart;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TranspositionTest {
  @ParameterizedTest
  @MethodSource(SONGS)
  void transposingMovesEveryPitchThatCanBePlayedAndNothingElse(String styleId, long seed) {
    Composition composition = sung(styleId, seed);
    Score before = compose(composition);
    Transposition.Room room = Transposition.room(before);
    int semitones = room.up() > 0 ? room.up() : room.down();
    Score after = compose(edited(composition, new ScoreEdit.Transpose(semitones)));
    assertThat(after.plan().key().tonic())
        .isEqualTo(before.plan().key().tonic().transpose(semitones));
    assertThat(after.melody())
        .isEqualTo(
            before.melody().stream()
                .map(note -> note.at(note.pitch().transpose(semitones)))
                .toList());
    for (int i = 0; i < before.parts().size(); i++) {
      Part part = before.parts().get(i);
      Part now = after.parts().get(i);
      if (part.percussion()) {
        assertThat(now).isEqualTo(part);
      } else {
        InstrumentRange range = InstrumentRange.ofProgram(part.program());
        assertThat(now.notes())
            .containsAll(
                part.notes().stream()
                    .map(note -> note.at(note.pitch().transpose(semitones)))
                    .filter(note -> range.contains(note.pitch().midi()))
                    .toList());
        assertThat(rhythm(part.notes())).containsAll(rhythm(now.notes()));
      }
    }
    for (int i = 0; i < before.backing().size(); i++) {
      VocalPart part = before.backing().get(i);
      for (int voice = 0; voice < part.voices().size(); voice++) {
        assertThat(after.backing().get(i).voices().get(voice))
            .isEqualTo(
                part.voices().get(voice).stream()
                    .map(note -> note.at(note.pitch().transpose(semitones)))
                    .toList());
      }
    }
    for (int i = 0; i < before.chords().size(); i++) {
      assertThat(after.chords().get(i).chord().root())
          .isEqualTo(before.chords().get(i).chord().root().transpose(semitones));
    }
    assertThat(after.effects()).isEqualTo(before.effects());
    assertThat(after.plan().durationFrames()).isEqualTo(before.plan().durationFrames());
  }

  @ParameterizedTest
  @MethodSource(SONGS)
  void inEveryKeyInstrumentsCanPlayTheirPartsAndKeepOffTheVoice(String styleId, long seed) {
    Composition song = sung(styleId, seed);
    Transposition.Room keys = Transposition.room(compose(song));
    for (int semitones = keys.down(); semitones <= keys.up(); semitones++) {
      Score score = compose(edited(song, new ScoreEdit.Transpose(semitones)));
      String which = "%s, %+d".formatted(styleId, semitones);
      everyNoteCanBePlayed(score, which);
      noLineDoublesTheVoice(score, which);
    }
  }
}
