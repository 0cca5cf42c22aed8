package io.songlens.composer.compose;

import static io.songlens.composer.compose.EditableSongs.SONGS;
import static io.songlens.composer.compose.EditableSongs.barsOf;
import static io.songlens.composer.compose.EditableSongs.compose;
import static io.songlens.composer.compose.EditableSongs.edited;
import static io.songlens.composer.compose.EditableSongs.rhythm;
import static io.songlens.composer.compose.EditableSongs.sung;
import static io.songlens.composer.compose.ScorePropertiesTest.everyNoteCanBePlayed;
import static io.songlens.composer.compose.ScorePropertiesTest.noLineDoublesTheVoice;
import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.fixture.TestLyrics;
import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.PartRole;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.Stanza;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InstrumentSwapTest {
  @ParameterizedTest
  @MethodSource(SONGS)
  void aSwapChangesOnlyItsPart(String styleId, long seed) {
    Composition composition = sung(styleId, seed);
    Score before = compose(composition);
    for (Part part : before.parts()) {
      Instrument flute = new Instrument("Flute", part.percussion() ? 25 : 73);
      Score after = compose(edited(composition, new ScoreEdit.SwapInstrument(part.id(), flute)));
      assertThat(after.melody()).isEqualTo(before.melody());
      assertThat(after.backing()).isEqualTo(before.backing());
      assertThat(after.chords()).isEqualTo(before.chords());
      for (int i = 0; i < before.parts().size(); i++) {
        Part old = before.parts().get(i);
        Part now = after.parts().get(i);
        if (!old.id().equals(part.id())) {
          assertThat(now).isEqualTo(old);
          continue;
        }
        assertThat(now.name()).isEqualTo("Flute");
        assertThat(now.program()).isEqualTo(flute.program());
        assertThat(now.mix()).isEqualTo(old.mix());
        if (part.percussion()) {
          assertThat(now.notes())
              .usingElementComparator(Comparator.comparingInt(NoteEvent::onset))
              .isEqualTo(old.notes());
        } else {
          assertThat(rhythm(old.notes())).containsAll(rhythm(now.notes()));
          assertThat(now.notes().size()).isGreaterThan(old.notes().size() / 2);
          if (old.role() != PartRole.COUNTER && old.role() != PartRole.RIFF) {
            assertThat(classes(old)).containsAll(classes(now));
          }
        }
      }
    }
  }

  private static Set<List<Integer>> classes(Part part) {
    return part.notes().stream()
        .map(note -> List.of(note.onset(), note.pitch().pitchClass().semitone()))
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @MethodSource(SONGS)
  void aNewTakeAfterSwapsChangesOnlyItsSection(String styleId, long seed) {
    Composition composition = sung(styleId, seed);
    for (Part part : compose(composition).parts()) {
      if (!part.percussion()) {
        Instrument bassoon = new Instrument("Bassoon", 70);
        composition = edited(composition, new ScoreEdit.SwapInstrument(part.id(), bassoon));
      }
    }
    Score before = compose(composition);
    for (PlannedSection section : composition.plan().sections()) {
      Score after = compose(edited(composition, new ScoreEdit.RecomposeSection(section.id())));
      assertThat(
              ScoreDifference.outside(before, after, List.of(barsOf(composition.plan(), section))))
          .as(section.id())
          .isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource(SONGS)
  void whateverTheInstrumentsTheyCanPlayTheirPartsAndKeepOffTheVoice(String styleId, long seed) {
    Composition song = sung(styleId, seed);
    Transposition.Room keys = Transposition.room(compose(song));
    List<Part> parts = compose(song).parts();
    for (int program : new int[] {9, 41, 57, 58, 66, 72, 107}) {
      for (int semitones : new int[] {keys.down(), 0, keys.up()}) {
        Composition swapped = song.transposed(semitones);
        for (Part part : parts) {
          if (!part.percussion()) {
            Instrument instrument = new Instrument("program " + program, program);
            swapped = swapped.withInstrument(part.id(), instrument);
          }
        }
        Score score = compose(swapped);
        String which = "%s, program %d, %+d".formatted(styleId, program, semitones);
        everyNoteCanBePlayed(score, which);
        noLineDoublesTheVoice(score, which);
      }
    }
  }

  @ParameterizedTest
  @MethodSource(SONGS)
  void anotherLineAfterSwapsChangesOnlyItsOwnBars(String styleId, long seed) {
    Composition composition = sung(styleId, seed);
    for (Part part : compose(composition).parts()) {
      if (!part.percussion()) {
        Instrument viola = new Instrument("Viola", 41);
        composition = edited(composition, new ScoreEdit.SwapInstrument(part.id(), viola));
      }
    }
    Score before = compose(composition);
    for (Stanza stanza : TestLyrics.longest(composition.plan()).stanzas()) {
      ScoreEdit line = new ScoreEdit.ReplaceLine(stanza.id(), 0, stanza.lines().get(0));
      Score after = compose(edited(composition, line));
      assertThat(ScoreDifference.outside(before, after, barsOf(composition.plan(), stanza.id(), 0)))
          .as(stanza.id())
          .isEmpty();
    }
  }
}
