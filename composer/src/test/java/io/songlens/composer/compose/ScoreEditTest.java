package io.songlens.composer.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.compose.EditResult.Edited;
import io.songlens.composer.compose.ScoreDifference.Event;
import io.songlens.composer.compose.ScoreDifference.Span;
import io.songlens.composer.fixture.Songs;
import io.songlens.composer.fixture.TestLyrics;
import io.songlens.composer.plan.LineWindow;
import io.songlens.composer.song.Line;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.Stanza;
import io.songlens.composer.song.SungNote;
import io.songlens.composer.song.Syllable;
import io.songlens.composer.song.VocalPart;
import io.songlens.composer.song.Word;
import io.songlens.composer.style.Style;
import io.songlens.composer.theory.Bpm;
import io.songlens.composer.theory.Pitch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScoreEditTest {
  private static final SongComposer COMPOSER = new SongComposer(Songs.CATALOG);
  private static final List<String> EIGHT_STYLES =
      List.of(
          "jingle",
          "bright-pop",
          "gospel-soul",
          "cinematic",
          "waltz-lullaby",
          "swing-jazz",
          "guofeng",
          "string-quartet");

  /** By seed. */
  private static final int[] SECONDS = {0, 75, 6, 15, 31};

  private static final Word GLOW =
      new Word("glow", List.of(new Syllable("glow", List.of("G", "L", "OW"), 1)));

  /** Every style at full length, and short songs of eight unlike ones. */
  private static Stream<Arguments> songs() {
    Stream<Arguments> full =
        Songs.CATALOG.styles().stream().map(style -> Arguments.of(style.id(), 1L));
    Stream<Arguments> brief =
        EIGHT_STYLES.stream()
            .flatMap(id -> Stream.of(2L, 3L, 4L).map(seed -> Arguments.of(id, seed)));
    return Stream.concat(full, brief);
  }

  private static Duration duration(long seed) {
    return Duration.ofSeconds(SECONDS[(int) seed]);
  }

  private static Composition sung(String styleId, long seed) {
    SongBrief brief = Songs.brief(styleId, duration(seed));
    SongPlan plan = Songs.plan(brief, seed);
    return composition(plan, TestLyrics.fitting(plan, seed), brief, seed);
  }

  private static Composition played(String styleId, long seed) {
    SongBrief brief = Songs.brief(styleId, duration(seed), true, 0.1, 0.1);
    return composition(Songs.plan(brief, seed), null, brief, seed);
  }

  private static Composition composition(
      SongPlan plan, @org.jspecify.annotations.Nullable Lyric lyric, SongBrief brief, long seed) {
    return new Composition(plan, lyric, brief, new io.songlens.composer.song.Seed(seed));
  }

  private static Composition edited(Composition composition, ScoreEdit edit) {
    EditResult result = COMPOSER.edit(composition, edit);
    assertThat(result).isInstanceOf(Edited.class);
    return ((Edited) result).composition();
  }

  @ParameterizedTest
  @MethodSource("songs")
  void theFirstStateIsTheSongAsComposed(String styleId, long seed) {
    Composition composition = sung(styleId, seed);
    assertThat(COMPOSER.compose(composition))
        .isEqualTo(
            COMPOSER.compose(
                composition.plan(), composition.lyric(), composition.brief(), composition.seed()));
  }

  @ParameterizedTest
  @MethodSource("songs")
  void anotherLineChangesOnlyItsOwnBars(String styleId, long seed) {
    Composition composition = sung(styleId, seed);
    Score before = COMPOSER.compose(composition);
    Lyric longest = TestLyrics.longest(composition.plan());
    for (Stanza stanza : longest.stanzas()) {
      int index = (int) (seed % stanza.lines().size());
      Line line = stanza.lines().get(index);
      Composition changed =
          edited(composition, new ScoreEdit.ReplaceLine(stanza.id(), index, line));
      Score after = COMPOSER.compose(changed);
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
  @MethodSource("songs")
  void anotherWordChangesOnlyItsLine(String styleId, long seed) {
    Composition composition = sung(styleId, seed);
    Score before = COMPOSER.compose(composition);
    Stanza stanza = Objects.requireNonNull(composition.lyric()).stanzas().get(0);
    int last = stanza.lines().size() - 1;
    Composition changed =
        edited(composition, new ScoreEdit.ReplaceWord(stanza.id(), last, 0, GLOW));
    Score after = COMPOSER.compose(changed);
    assertThat(ScoreDifference.outside(before, after, barsOf(changed.plan(), stanza.id(), last)))
        .isEmpty();
    assertThat(textOf(after, changed.plan(), stanza.id(), last))
        .allSatisfy(text -> assertThat(text).startsWith("glow"));
  }

  /** The bars of a line in every section that sings it, from its pickup's. */
  private static List<Span> barsOf(SongPlan plan, String stanzaId, int line) {
    int bar = plan.meter().ticksPerBar();
    List<Span> spans = new ArrayList<>();
    for (LineWindow window : lineWindows(plan, stanzaId, line)) {
      int from = window.first() / bar * bar;
      int to = (window.release() + bar - 1) / bar * bar;
      spans.add(new Span(from - ScoreDifference.EARLY_TICKS, to));
    }
    return spans;
  }

  private static List<Span> windowsOf(SongPlan plan, String stanzaId, int line) {
    return lineWindows(plan, stanzaId, line).stream()
        .map(window -> new Span(window.first(), window.release()))
        .toList();
  }

  private static List<LineWindow> lineWindows(SongPlan plan, String stanzaId, int line) {
    Style style = Songs.CATALOG.style(plan.styleId());
    return plan.sections().stream()
        .filter(section -> stanzaId.equals(section.stanzaId()))
        .map(
            section ->
                LineWindow.of(style, plan.tickOfBar(section.startBar()), section.lines().get(line)))
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

  @ParameterizedTest
  @MethodSource("songs")
  void aNewTakeChangesOnlyItsSection(String styleId, long seed) {
    for (Composition composition : List.of(sung(styleId, seed), played(styleId, seed))) {
      Score before = COMPOSER.compose(composition);
      for (PlannedSection section : composition.plan().sections()) {
        Composition changed = edited(composition, new ScoreEdit.RecomposeSection(section.id()));
        Score after = COMPOSER.compose(changed);
        assertThat(
                ScoreDifference.outside(
                    before, after, List.of(barsOf(composition.plan(), section))))
            .as(section.id())
            .isEmpty();
        assertThat(syllables(after)).isEqualTo(syllables(before));
        if (!section.lines().isEmpty()) {
          assertThat(melodyOf(after, section)).isNotEqualTo(melodyOf(before, section));
          Score third =
              COMPOSER.compose(edited(changed, new ScoreEdit.RecomposeSection(section.id())));
          assertThat(melodyOf(third, section)).isNotEqualTo(melodyOf(after, section));
        }
      }
    }
  }

  /** A section's bars, from the pickup of its first line. */
  private static Span barsOf(SongPlan plan, PlannedSection section) {
    int from = plan.tickOfBar(section.startBar());
    int pickup = Songs.CATALOG.style(plan.styleId()).melody().anacrusisEighths() * 240;
    return new Span(from - pickup - ScoreDifference.EARLY_TICKS, plan.tickOfBar(section.endBar()));
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

  @ParameterizedTest
  @MethodSource("songs")
  void aSwapChangesOnlyItsPart(String styleId, long seed) {
    Composition composition = sung(styleId, seed);
    Score before = COMPOSER.compose(composition);
    for (Part part : before.parts()) {
      Instrument flute = new Instrument("Flute", part.percussion() ? 25 : 73);
      Score after =
          COMPOSER.compose(edited(composition, new ScoreEdit.SwapInstrument(part.id(), flute)));
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
          assertThat(onsets(now)).isSubsetOf(onsets(old));
          assertThat(now.notes())
              .allSatisfy(note -> assertThat(note.pitch().midi()).isBetween(59, 98));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("songs")
  void aNewTakeAfterSwapsChangesOnlyItsSection(String styleId, long seed) {
    Composition composition = sung(styleId, seed);
    for (Part part : COMPOSER.compose(composition).parts()) {
      if (!part.percussion()) {
        Instrument bassoon = new Instrument("Bassoon", 70);
        composition = edited(composition, new ScoreEdit.SwapInstrument(part.id(), bassoon));
      }
    }
    Score before = COMPOSER.compose(composition);
    for (PlannedSection section : composition.plan().sections()) {
      Score after =
          COMPOSER.compose(edited(composition, new ScoreEdit.RecomposeSection(section.id())));
      assertThat(
              ScoreDifference.outside(before, after, List.of(barsOf(composition.plan(), section))))
          .as(section.id())
          .isEmpty();
    }
  }

  private static List<List<Integer>> onsets(Part part) {
    return part.notes().stream()
        .map(note -> List.of(note.onset(), note.duration(), note.pitch().pitchClass().semitone()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("songs")
  void transposingMovesEveryPitchAndNothingElse(String styleId, long seed) {
    Composition composition = sung(styleId, seed);
    Score before = COMPOSER.compose(composition);
    Transposition.Room room = Transposition.room(before);
    int semitones = room.up() > 0 ? room.up() : room.down();
    Score after = COMPOSER.compose(edited(composition, new ScoreEdit.Transpose(semitones)));
    assertThat(after.plan().key().tonic())
        .isEqualTo(before.plan().key().tonic().transpose(semitones));
    assertThat(after.melody())
        .isEqualTo(
            before.melody().stream()
                .map(note -> note.at(note.pitch().transpose(semitones)))
                .toList());
    for (int i = 0; i < before.parts().size(); i++) {
      Part part = before.parts().get(i);
      int moved = part.percussion() ? 0 : semitones;
      assertThat(after.parts().get(i))
          .isEqualTo(part.with(part.notes().stream().map(n -> higher(n, moved)).toList()));
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

  private static NoteEvent higher(NoteEvent note, int semitones) {
    Pitch pitch = note.pitch().transpose(semitones);
    return new NoteEvent(note.onset(), note.duration(), pitch, note.velocity());
  }

  @ParameterizedTest
  @MethodSource("songs")
  void anotherTempoLeavesEveryTickAlone(String styleId, long seed) {
    Composition composition = sung(styleId, seed);
    Score before = COMPOSER.compose(composition);
    // The shortest song there is can only be slower.
    double other = before.plan().durationSeconds() > 6.5 ? 1.05 : 0.97;
    for (double factor : new double[] {0.9, other}) {
      Bpm bpm = new Bpm(before.plan().bpm().value() * factor);
      Score after = COMPOSER.compose(edited(composition, new ScoreEdit.ChangeTempo(bpm)));
      assertThat(ScoreDifference.between(before, after)).isEmpty();
      assertThat(after.effects()).isEqualTo(before.effects());
      assertThat(after.plan().bpm()).isEqualTo(bpm);
      assertThat(after.plan().durationFrames())
          .isEqualTo(Math.round(before.plan().durationFrames() / factor));
      int last = ScoreDifference.events(after).stream().mapToInt(Event::onset).max().orElseThrow();
      assertThat(after.plan().frameOfTick(last)).isLessThan(after.plan().durationFrames());
    }
  }

  @ParameterizedTest
  @MethodSource("songs")
  void aLineIsTheSameWhetherItIsChangedBeforeOrAfterTransposing(String styleId, long seed) {
    Composition composition = sung(styleId, seed);
    Transposition.Room room = Transposition.room(COMPOSER.compose(composition));
    ScoreEdit up = new ScoreEdit.Transpose(room.up() > 0 ? 1 : room.down());
    ScoreEdit slower = new ScoreEdit.ChangeTempo(new Bpm(composition.plan().bpm().value() * 0.96));
    Stanza stanza = TestLyrics.shortest(composition.plan()).stanzas().get(0);
    ScoreEdit line = new ScoreEdit.ReplaceLine(stanza.id(), 0, stanza.lines().get(0));
    EditResult lineLast = COMPOSER.edit(edited(edited(composition, up), slower), line);
    EditResult keyLast = COMPOSER.edit(edited(edited(composition, slower), line), up);
    assertThat(lineLast.getClass()).isEqualTo(keyLast.getClass());
    if (!(lineLast instanceof Edited one)) {
      return;
    }
    assertThat(one).isEqualTo(keyLast);
    Score before = COMPOSER.compose(edited(edited(composition, up), slower));
    assertThat(
            ScoreDifference.outside(
                before, COMPOSER.compose(one.composition()), barsOf(before.plan(), stanza.id(), 0)))
        .isEmpty();
  }
}
