package io.songlens.composer.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.compose.EditResult.Edited;
import io.songlens.composer.fixture.Songs;
import io.songlens.composer.fixture.TestLyrics;
import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.PartRole;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.style.PartSpec;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A drum is struck on the key on which its kit has it. */
class DrumKitTest {
  private static final SongComposer COMPOSER = new SongComposer(Songs.CATALOG);
  private static final int CRASH = 49;
  private static final int CONCERT_CYMBAL = 57;

  private static Composition song(String styleId, int seconds, long seed) {
    SongBrief brief = Songs.brief(styleId, Duration.ofSeconds(seconds), false, 0.2, 0.7);
    SongPlan plan = Songs.plan(brief, seed);
    return new Composition(plan, TestLyrics.fitting(plan, seed), brief, new Seed(seed));
  }

  private static Part drums(Score score) {
    return score.parts().stream().filter(Part::percussion).findFirst().orElseThrow();
  }

  private static Set<Integer> keys(Part part) {
    return part.notes().stream()
        .map(note -> note.pitch().midi())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 15, 60, 240})
  void noOrchestraStrikesTimpaniOutOfKey(int seconds) {
    for (int seed = 0; seed < 4; seed++) {
      Part drums = drums(COMPOSER.compose(song("cinematic", seconds, seed)));
      assertThat(drums.program()).isEqualTo(48);
      assertThat(keys(drums)).isNotEmpty().noneMatch(key -> key >= 41 && key <= 53);
    }
  }

  @Test
  void theOrchestraClashesConcertCymbalsWhereTheBandHasACrash() {
    assertThat(keys(drums(COMPOSER.compose(song("cinematic", 60, 1))))).contains(CONCERT_CYMBAL);
    assertThat(keys(drums(COMPOSER.compose(song("bright-pop", 60, 1))))).contains(CRASH);
  }

  @Test
  void drumsGivenToAnotherKitMoveToItsKeys() {
    Composition song = song("bright-pop", 60, 1);
    Part before = drums(COMPOSER.compose(song));
    Instrument orchestra = new Instrument("Orchestral percussion", 48);
    Edited edited =
        (Edited) COMPOSER.edit(song, new ScoreEdit.SwapInstrument(before.id(), orchestra));
    Part after = drums(COMPOSER.compose(edited.composition()));
    assertThat(keys(after)).contains(CONCERT_CYMBAL).noneMatch(key -> key >= 41 && key <= 53);
    assertThat(after.notes().stream().map(NoteEvent::onset).distinct())
        .isEqualTo(before.notes().stream().map(NoteEvent::onset).distinct().toList());
  }

  @Test
  void noTwoDrumsOfOneKitAreStruckOnOneKeyAtOnce() {
    for (int seed = 0; seed < 4; seed++) {
      Part drums = drums(COMPOSER.compose(song("cinematic", 120, seed)));
      assertThat(drums.notes().stream().map(n -> n.onset() * 128 + n.pitch().midi()))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void everyStylesDrummerHasAKitThatFontsHave() {
    assertThat(Songs.CATALOG.styles().stream().flatMap(style -> style.ensemble().stream()))
        .filteredOn(part -> part.role() == PartRole.DRUMS)
        .extracting(PartSpec::program)
        .isNotEmpty()
        .allMatch(DrumKit::exists);
  }
}
