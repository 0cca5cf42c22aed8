package io.songlens.composer.compose;

import static io.songlens.composer.compose.EditableSongs.SONGS;
import static io.songlens.composer.compose.EditableSongs.compose;
import static io.songlens.composer.compose.EditableSongs.edit;
import static io.songlens.composer.compose.EditableSongs.edited;
import static io.songlens.composer.compose.EditableSongs.played;
import static io.songlens.composer.compose.EditableSongs.sung;
import static io.songlens.composer.compose.ScorePropertiesTest.everyNoteCanBePlayed;
import static io.songlens.composer.compose.ScorePropertiesTest.noLineDoublesTheVoice;
import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.compose.EditResult.Refused;
import io.songlens.composer.compose.melody.Tessitura;
import io.songlens.composer.fixture.Songs;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.SungNote;
import io.songlens.composer.song.Syllable;
import io.songlens.composer.song.VoiceStyle;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VoiceChangeTest {
  @ParameterizedTest
  @MethodSource(SONGS)
  void everyVoiceSingsEverySongInItsOwnRangeWithTheSameWordsInTheSamePlaces(
      String styleId, long seed) {
    Composition song = sung(styleId, seed);
    Score before = compose(song);
    for (VoiceStyle voice : Songs.CATALOG.voices()) {
      if (voice.voice().equals(before.voice().voice())) {
        continue;
      }
      String which = styleId + " by " + voice.voice();
      Composition changed = edited(song, new ScoreEdit.ChangeVoice(voice.voice()));
      Score after = compose(changed);
      assertThat(after.voice()).as(which).isEqualTo(voice.with(before.voice().mix()));
      assertThat(after.melody())
          .as(which)
          .isNotEmpty()
          .allSatisfy(
              note ->
                  assertThat(note.pitch().midi())
                      .isBetween(voice.lowestMidi(), voice.highestMidi()));
      assertThat(changed.lyric()).isEqualTo(song.lyric());
      assertThat(syllables(after)).as(which).isEqualTo(syllables(before));
      assertThat(after.plan().durationFrames()).isEqualTo(before.plan().durationFrames());
      assertThat(after.plan().sections().stream().map(PlannedSection::id))
          .containsExactlyElementsOf(
              before.plan().sections().stream().map(PlannedSection::id).toList());
      everyNoteCanBePlayed(after, which);
      noLineDoublesTheVoice(after, which);
    }
  }

  private static String syllables(Score score) {
    return score.melody().stream()
        .map(SungNote::syllable)
        .filter(Objects::nonNull)
        .map(Syllable::toString)
        .collect(Collectors.joining());
  }

  @Test
  void theKeyStaysWhereTheVoiceCanSingItAndMovesByLittleElse() {
    int moved = 0;
    for (String styleId : List.of("bright-pop", "gospel-soul", "swing-jazz", "guofeng")) {
      Composition song = sung(styleId, 1);
      String own = compose(song).voice().voice();
      for (VoiceStyle voice : Songs.CATALOG.voices()) {
        if (!voice.voice().equals(own)) {
          Composition changed = edited(song, new ScoreEdit.ChangeVoice(voice.voice()));
          int up = song.plan().key().tonic().upTo(changed.plan().key().tonic());
          boolean suits = voice.suits(song.plan().key(), Tessitura.lift(song.plan()));
          moved += suits ? 0 : 1;
          assertThat(up == 0).as(styleId + " by " + voice.voice()).isEqualTo(suits);
          assertThat(voice.suits(changed.plan().key(), Tessitura.lift(song.plan()))).isTrue();
        }
      }
    }
    assertThat(moved).isPositive();
  }

  @Test
  void aTranspositionAskedForBeforeIsPartOfTheKeyFromThenOn() {
    Composition song = sung("bright-pop", 1);
    int up = Transposition.room(compose(song)).up() > 0 ? 1 : -1;
    Composition higher = edited(song, new ScoreEdit.Transpose(up));
    Composition changed = edited(higher, new ScoreEdit.ChangeVoice("warm-tenor"));
    assertThat(changed.semitones()).isZero();
    assertThat(
            edited(changed, new ScoreEdit.ChangeVoice("bright-soprano")).brief().wishes().voice())
        .isEqualTo("bright-soprano");
  }

  @Test
  void whatCannotBeSungByThatVoiceIsRefusedWithTheReason() {
    Composition song = sung("bright-pop", 1);
    String own = compose(song).voice().voice();
    assertThat(reason(song, own)).isEqualTo("The song is sung by that voice already.");
    assertThat(reason(song, "foghorn")).startsWith("There is no voice 'foghorn'; there are airy-");
    assertThat(reason(played("bright-pop", 1), "child")).contains("instrumental");
  }

  private static String reason(Composition song, String voice) {
    return ((Refused) edit(song, new ScoreEdit.ChangeVoice(voice))).reason();
  }
}
