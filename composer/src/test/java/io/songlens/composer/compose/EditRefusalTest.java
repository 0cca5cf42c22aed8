package io.songlens.composer.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.compose.EditResult.Edited;
import io.songlens.composer.compose.EditResult.Refused;
import io.songlens.composer.fixture.Songs;
import io.songlens.composer.fixture.TestLyrics;
import io.songlens.composer.song.Line;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.Stanza;
import io.songlens.composer.song.Syllable;
import io.songlens.composer.song.Word;
import io.songlens.composer.style.PartSpec;
import io.songlens.composer.style.Style;
import io.songlens.composer.theory.Bpm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An edit that cannot be made is refused with what could be asked for instead. */
class EditRefusalTest {
  private static final SongComposer COMPOSER = new SongComposer(Songs.CATALOG);
  private static final Composition SUNG = sung("folk-rock", 30);
  private static final Word LA = word("la", List.of("L", "AA"));
  private static final Pattern OFFER = Pattern.compile("([+-]?[0-9.]+) to ([+-]?[0-9.]+)");

  private static Composition sung(String styleId, int seconds) {
    SongBrief brief = Songs.brief(styleId, Duration.ofSeconds(seconds));
    SongPlan plan = Songs.plan(brief, seconds);
    return new Composition(plan, TestLyrics.fitting(plan, 1), brief, new Seed(seconds));
  }

  private static Word word(String text, List<String> sounds) {
    return new Word(text, List.of(new Syllable(text, sounds, 1)));
  }

  private static String refused(Composition composition, ScoreEdit edit) {
    Score before = COMPOSER.compose(composition);
    EditResult result = COMPOSER.edit(composition, edit);
    assertThat(result).as("%s", edit).isInstanceOf(Refused.class);
    assertThat(COMPOSER.compose(composition)).isEqualTo(before);
    return ((Refused) result).reason();
  }

  private static Stanza stanza() {
    return Objects.requireNonNull(SUNG.lyric()).stanzas().get(0);
  }

  private static List<String> styleIds() {
    return Songs.CATALOG.styles().stream().map(Style::id).toList();
  }

  @Test
  void anUnknownSectionIsAnsweredWithTheSections() {
    assertThat(refused(SUNG, new ScoreEdit.RecomposeSection("chorus9")))
        .contains("'chorus9'")
        .contains(SUNG.plan().sections().stream().map(PlannedSection::id).toList());
  }

  @Test
  void anUnknownStanzaIsAnsweredWithTheStanzas() {
    Line line = new Line(List.of(LA));
    assertThat(refused(SUNG, new ScoreEdit.ReplaceLine("nowhere", 0, line)))
        .contains("'nowhere'", stanza().id());
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 99, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void anUnknownLineOrWordIsAnsweredWithHowManyThereAre(int index) {
    String lines = "it has " + stanza().lines().size();
    String words = "it has " + stanza().lines().get(0).words().size();
    Line line = new Line(List.of(LA));
    assertThat(refused(SUNG, new ScoreEdit.ReplaceLine(stanza().id(), index, line)))
        .contains(lines);
    assertThat(refused(SUNG, new ScoreEdit.ReplaceWord(stanza().id(), index, 0, LA)))
        .contains(lines);
    assertThat(refused(SUNG, new ScoreEdit.ReplaceWord(stanza().id(), 0, index, LA)))
        .contains(words);
  }

  @Test
  void tooManySyllablesAreAnsweredWithHowManyFit() {
    Word endless = new Word("lala", Collections.nCopies(60, LA.syllables().get(0)));
    String word = refused(SUNG, new ScoreEdit.ReplaceWord(stanza().id(), 0, 0, endless));
    Line line = new Line(List.of(endless));
    assertThat(refused(SUNG, new ScoreEdit.ReplaceLine(stanza().id(), 0, line)))
        .contains("60 syllables");
    Matcher most = Pattern.compile("at most ([0-9]+)").matcher(word);
    assertThat(most.find()).as(word).isTrue();
    Line full = new Line(Collections.nCopies(Integer.parseInt(most.group(1)), LA));
    Edited edited = (Edited) COMPOSER.edit(SUNG, new ScoreEdit.ReplaceLine(stanza().id(), 0, full));
    assertThat(COMPOSER.compose(edited.composition()).melody()).isNotEmpty();
  }

  @Test
  void aSyllableWithoutSoundIsNamed() {
    Word mute = word("hm", List.of());
    assertThat(refused(SUNG, new ScoreEdit.ReplaceWord(stanza().id(), 0, 0, mute)))
        .contains("'hm'");
  }

  @Test
  void anInstrumentalSongHasNoWordsToReplace() {
    SongBrief brief = Songs.brief("folk-rock", Duration.ofSeconds(20), true, 0, 0);
    Composition played = new Composition(Songs.plan(brief, 1), null, brief, new Seed(1));
    assertThat(refused(played, new ScoreEdit.ReplaceWord("verse1", 0, 0, LA)))
        .contains("instrumental");
  }

  @Test
  void anUnknownInstrumentIsAnsweredWithThoseThatPlay() {
    Instrument flute = new Instrument("Flute", 73);
    List<String> playing = COMPOSER.compose(SUNG).parts().stream().map(part -> part.id()).toList();
    assertThat(refused(SUNG, new ScoreEdit.SwapInstrument("theremin", flute)))
        .contains("'theremin'")
        .contains(playing);
  }

  @Test
  void aPartThatIsSilentInTheSongIsNotSwapped() {
    int silent = 0;
    for (String styleId : styleIds()) {
      Composition jingle = sung(styleId, 6);
      List<String> ids = COMPOSER.compose(jingle).parts().stream().map(part -> part.id()).toList();
      for (PartSpec part : Songs.CATALOG.style(styleId).ensemble()) {
        if (!ids.contains(part.id())) {
          silent++;
          ScoreEdit swap =
              new ScoreEdit.SwapInstrument(part.id(), new Instrument("Standard kit", 0));
          assertThat(refused(jingle, swap)).contains(part.id()).contains(ids);
        }
      }
    }
    assertThat(silent).isPositive();
  }

  @Test
  void drumsAreNotGivenToAProgramThatIsNoKit() {
    ScoreEdit swap = new ScoreEdit.SwapInstrument("drums", new Instrument("Flute", 73));
    assertThat(refused(sung("bright-pop", 30), swap)).contains("73", "0, 8, 16");
  }

  @ParameterizedTest
  @MethodSource("styleIds")
  void anImpossibleTranspositionIsAnsweredWithThoseThatArePossible(String styleId) {
    for (int seconds : new int[] {6, 20}) {
      Composition song = sung(styleId, seconds);
      List<Composition> songs = new ArrayList<>(List.of(song));
      for (int semitones : new int[] {25, -25, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
        String reason = refused(songs.get(songs.size() - 1), new ScoreEdit.Transpose(semitones));
        Matcher offer = OFFER.matcher(reason);
        if (!offer.find()) {
          assertThat(reason).contains("no other key");
          continue;
        }
        int down = Integer.parseInt(offer.group(1));
        int up = Integer.parseInt(offer.group(2));
        Composition now = songs.get(songs.size() - 1);
        refused(now, new ScoreEdit.Transpose(up + 1));
        refused(now, new ScoreEdit.Transpose(down - 1));
        songs.add(edited(now, new ScoreEdit.Transpose(semitones > 0 ? up : down)));
      }
      assertThat(songs.stream().map(COMPOSER::compose).collect(Collectors.toSet())).isNotEmpty();
    }
  }

  private static Composition edited(Composition composition, ScoreEdit edit) {
    EditResult result = COMPOSER.edit(composition, edit);
    assertThat(result).as("%s", edit).isInstanceOf(Edited.class);
    return ((Edited) result).composition();
  }

  @ParameterizedTest
  @MethodSource("styleIds")
  void anImpossibleTempoIsAnsweredWithThoseThatArePossible(String styleId) {
    for (int seconds : new int[] {6, 20, 200}) {
      Composition song = sung(styleId, seconds);
      Matcher offer = OFFER.matcher(refused(song, new ScoreEdit.ChangeTempo(new Bpm(400))));
      if (offer.find()) {
        for (double bpm :
            List.of(Double.parseDouble(offer.group(1)), Double.parseDouble(offer.group(2)))) {
          Score score = COMPOSER.compose(edited(song, new ScoreEdit.ChangeTempo(new Bpm(bpm))));
          assertThat(score.plan().bpm().value()).isEqualTo(bpm);
          assertThat(score.plan().durationSeconds()).isBetween(5.999, 360.001);
        }
        double fastest = Double.parseDouble(offer.group(2));
        refused(song, new ScoreEdit.ChangeTempo(new Bpm(fastest + 0.2)));
      }
    }
  }

  /** At the edge of the voice's range, and as fast as can be, other words may need other notes. */
  @ParameterizedTest
  @MethodSource("styleIds")
  void noEditOfASongInAnotherKeyOrTempoLeavesTheVoicesRange(String styleId) {
    Composition song = sung(styleId, 20);
    Score before = COMPOSER.compose(song);
    Transposition.Room keys = Transposition.room(before);
    double fast = Math.floor(TempoChange.room(before).fastest());
    List<Stanza> stanzas = TestLyrics.longest(song.plan()).stanzas();
    for (int semitones : new int[] {keys.up(), keys.down()}) {
      Composition moved = edited(song, new ScoreEdit.Transpose(semitones));
      if (fast > before.plan().bpm().value()) {
        moved = edited(moved, new ScoreEdit.ChangeTempo(new Bpm(fast)));
      }
      List<ScoreEdit> edits = new ArrayList<>();
      stanzas.forEach(s -> edits.add(new ScoreEdit.ReplaceLine(s.id(), 0, s.lines().get(0))));
      song.plan().sections().forEach(s -> edits.add(new ScoreEdit.RecomposeSection(s.id())));
      for (ScoreEdit edit : edits) {
        if (COMPOSER.edit(moved, edit) instanceof Edited edited) {
          Score score = COMPOSER.compose(edited.composition());
          assertThat(score.melody())
              .allMatch(note -> note.pitch().midi() <= score.voice().highestMidi())
              .allMatch(note -> note.pitch().midi() >= score.voice().lowestMidi());
        } else {
          assertThat(refused(moved, edit)).contains("first");
        }
      }
    }
  }
}
