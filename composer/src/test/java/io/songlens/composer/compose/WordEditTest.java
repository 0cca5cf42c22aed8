package io.songlens.composer.compose;

import static io.songlens.composer.compose.EditableSongs.SONGS;
import static io.songlens.composer.compose.EditableSongs.barsOf;
import static io.songlens.composer.compose.EditableSongs.compose;
import static io.songlens.composer.compose.EditableSongs.edit;
import static io.songlens.composer.compose.EditableSongs.edited;
import static io.songlens.composer.compose.EditableSongs.lineWindows;
import static io.songlens.composer.compose.EditableSongs.sung;
import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.compose.EditResult.Edited;
import io.songlens.composer.compose.ScoreDifference.Span;
import io.songlens.composer.fixture.TestLyrics;
import io.songlens.composer.song.Line;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.Stanza;
import io.songlens.composer.song.SungNote;
import io.songlens.composer.song.Syllable;
import io.songlens.composer.song.Word;
import io.songlens.composer.theory.Bpm;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordEditTest {
  private static final Word GLOW =
      new Word("glow", List.of(new Syllable("glow", List.of("G", "L", "OW"), 1)));

  @ParameterizedTest
  @MethodSource(SONGS)
  void anotherLineChangesOnlyItsOwnBars(String styleId, long seed) {
    Composition composition = sung(styleId, seed);
    Score before = compose(composition);
    Lyric longest = TestLyrics.longest(composition.plan());
    for (Stanza stanza : longest.stanzas()) {
      int index = (int) (seed % stanza.lines().size());
      Line line = stanza.lines().get(index);
      Composition changed =
          edited(composition, new ScoreEdit.ReplaceLine(stanza.id(), index, line));
      Score after = compose(changed);
      assertThat(ScoreDifference.outside(before, after, barsOf(changed.plan(), stanza.id(), index)))
          .as(stanza.id() + " line " + index)
          .isEmpty();
      assertThat(
              ScoreDifference.between(before, after).stream()
                  .filter(event -> event.stream().equals("melody"))
                  .filter(
                      event ->
                          windowsOf(changed.plan(), stanza.id(), index).stream()
                              .noneMatch(window -> window.contains(event.onset()))))
          .isEmpty();
      assertThat(textOf(after, changed.plan(), stanza.id(), index)).containsOnly(printed(line));
    }
  }

  @ParameterizedTest
  @MethodSource(SONGS)
  void anotherWordChangesOnlyItsLine(String styleId, long seed) {
    Composition composition = sung(styleId, seed);
    Score before = compose(composition);
    Stanza stanza = Objects.requireNonNull(composition.lyric()).stanzas().get(0);
    int last = stanza.lines().size() - 1;
    Composition changed =
        edited(composition, new ScoreEdit.ReplaceWord(stanza.id(), last, 0, GLOW));
    Score after = compose(changed);
    assertThat(ScoreDifference.outside(before, after, barsOf(changed.plan(), stanza.id(), last)))
        .isEmpty();
    assertThat(textOf(after, changed.plan(), stanza.id(), last))
        .allSatisfy(text -> assertThat(text).startsWith("glow"));
  }

  @ParameterizedTest
  @MethodSource(SONGS)
  void aLineIsTheSameWhetherItIsChangedBeforeOrAfterTransposing(String styleId, long seed) {
    Composition composition = sung(styleId, seed);
    Transposition.Room room = Transposition.room(compose(composition));
    ScoreEdit up = new ScoreEdit.Transpose(room.up() > 0 ? 1 : room.down());
    ScoreEdit slower = new ScoreEdit.ChangeTempo(new Bpm(composition.plan().bpm().value() * 0.96));
    Stanza stanza = TestLyrics.shortest(composition.plan()).stanzas().get(0);
    ScoreEdit line = new ScoreEdit.ReplaceLine(stanza.id(), 0, stanza.lines().get(0));
    EditResult lineLast = edit(edited(edited(composition, up), slower), line);
    EditResult keyLast = edit(edited(edited(composition, slower), line), up);
    assertThat(lineLast.getClass()).isEqualTo(keyLast.getClass());
    if (!(lineLast instanceof Edited one)) {
      return;
    }
    assertThat(one).isEqualTo(keyLast);
    Score before = compose(edited(edited(composition, up), slower));
    assertThat(
            ScoreDifference.outside(
                before, compose(one.composition()), barsOf(before.plan(), stanza.id(), 0)))
        .isEmpty();
  }

  private static List<Span> windowsOf(SongPlan plan, String stanzaId, int line) {
    return lineWindows(plan, stanzaId, line).stream()
        .map(window -> new Span(window.first(), window.release()))
        .toList();
  }

  private static List<String> textOf(Score score, SongPlan plan, String stanzaId, int line) {
    List<String> texts = new ArrayList<>();
    for (Span window : windowsOf(plan, stanzaId, line)) {
      StringBuilder text = new StringBuilder();
      for (SungNote note : score.melody()) {
        if (window.contains(note.onset()) && note.syllable() != null) {
          text.append(note.syllable().text());
        }
      }
      texts.add(text.toString());
    }
    return texts;
  }

  private static String printed(Line line) {
    StringBuilder text = new StringBuilder();
    line.syllables().forEach(syllable -> text.append(syllable.text()));
    return text.toString();
  }
}
