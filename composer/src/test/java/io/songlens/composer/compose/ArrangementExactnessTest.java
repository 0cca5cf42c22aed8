package io.songlens.composer.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.compose.arrange.Arranger;
import io.songlens.composer.compose.harmony.Harmony;
import io.songlens.composer.compose.harmony.HarmonyWriter;
import io.songlens.composer.compose.melody.TuneNote;
import io.songlens.composer.compose.melody.TuneWriter;
import io.songlens.composer.fixture.Songs;
import io.songlens.composer.fixture.TestLyrics;
import io.songlens.composer.plan.LineWindow;
import io.songlens.composer.song.ChordEvent;
import io.songlens.composer.song.Line;
import io.songlens.composer.song.LinePlan;
import io.songlens.composer.song.Lyric;
import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongBrief;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.Stanza;
import io.songlens.composer.song.Takes;
import io.songlens.composer.style.Style;
import io.songlens.composer.theory.ChordSymbol;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArrangementExactnessTest {
  private static final int SEEDS = 2;

  private static List<String> styleIds() {
    return Songs.CATALOG.styles().stream().map(Style::id).toList();
  }

  @ParameterizedTest
  @MethodSource("styleIds")
  void anotherLineOfWordsLeavesAllOtherBarsAlone(String styleId) {
    for (int seed = 0; seed < SEEDS; seed++) {
      SongBrief brief = Songs.brief(styleId, null, false, 0.2, seed - 0.5);
      SongPlan plan = Songs.plan(brief, seed);
      Lyric lyric = TestLyrics.fitting(plan, seed);
      Score before = Songs.compose(plan, lyric, brief, seed);
      for (int stanza = 0; stanza < lyric.stanzas().size(); stanza++) {
        String id = lyric.stanzas().get(stanza).id();
        int lines = lyric.stanzas().get(stanza).lines().size();
        for (int line : Set.of(0, lines - 1)) {
          Lyric other = withLine(lyric, stanza, line, TestLyrics.shortest(plan));
          Score after = Songs.compose(plan, other, brief, seed);
          Set<Integer> changed = barsOfLine(before, id, line);
          assertThat(notes(after, changed))
              .as("%s, seed %d, %s line %d", styleId, seed, id, line)
              .isEqualTo(notes(before, changed));
        }
      }
    }
  }

  private static Lyric withLine(Lyric lyric, int stanza, int line, Lyric from) {
    List<Stanza> stanzas = new ArrayList<>(lyric.stanzas());
    Stanza old = stanzas.get(stanza);
    List<Line> lines = new ArrayList<>(old.lines());
    lines.set(line, from.stanzas().get(stanza).lines().get(line));
    stanzas.set(stanza, new Stanza(old.id(), old.kind(), lines));
    return new Lyric(lyric.title(), lyric.language(), stanzas, lyric.origin(), List.of());
  }

  /** The bars in which a line may be sung, wherever its stanza returns. */
  private static Set<Integer> barsOfLine(Score score, String stanzaId, int line) {
    SongPlan plan = score.plan();
    Set<Integer> bars = new HashSet<>();
    for (PlannedSection section : plan.sections()) {
      if (stanzaId.equals(section.stanzaId())) {
        LinePlan place = section.lines().get(line);
        Style style = Songs.CATALOG.style(plan.styleId());
        LineWindow window = LineWindow.of(style, plan.tickOfBar(section.startBar()), place);
        bars.add(window.first() / plan.meter().ticksPerBar());
        for (int bar = 0; bar < place.bars(); bar++) {
          bars.add(section.startBar() + place.startBar() + bar);
        }
      }
    }
    return bars;
  }

  private static List<List<NoteEvent>> notes(Score score, Set<Integer> without) {
    int barTicks = score.plan().meter().ticksPerBar();
    return score.parts().stream()
        .map(
            part ->
                part.notes().stream()
                    .filter(note -> !without.contains(note.onset() / barTicks))
                    .toList())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("styleIds")
  void otherChordsInOneSectionLeaveAllOtherSectionsAlone(String styleId) {
    for (int seed = 0; seed < SEEDS; seed++) {
      SongBrief brief = Songs.brief(styleId, null, seed == 1, 0.2, seed - 0.5);
      SongPlan plan = Songs.plan(brief, seed);
      Style style = Songs.CATALOG.style(styleId);
      Harmony harmony = HarmonyWriter.write(plan, style, new Seed(seed), Takes.FIRST);
      Lyric lyric = plan.instrumental() ? null : TestLyrics.fitting(plan, seed);
      List<TuneNote> tune =
          new TuneWriter(plan, style, harmony, new Seed(seed), Takes.FIRST).write(lyric);
      List<Part> before = arranged(plan, style, harmony, tune, seed);
      for (PlannedSection section : plan.sections()) {
        int from = plan.tickOfBar(section.startBar());
        int to = plan.tickOfBar(section.endBar());
        List<Part> after = arranged(plan, style, reharmonised(harmony, from, to), tune, seed);
        assertThat(outside(after, from, to))
            .as("%s, seed %d, %s", styleId, seed, section.id())
            .isEqualTo(outside(before, from, to));
      }
    }
  }

  private static List<Part> arranged(
      SongPlan plan, Style style, Harmony harmony, List<TuneNote> tune, int seed) {
    TuneWriter writer = new TuneWriter(plan, style, harmony, new Seed(seed), Takes.FIRST);
    Map<String, List<TuneNote>> quotes =
        plan.sections().stream()
            .filter(section -> !section.kind().isSung())
            .collect(Collectors.toMap(PlannedSection::id, writer::quote));
    return Arranger.arrange(
        plan, style, harmony, tune, quotes, new Seed(seed), Takes.FIRST, new ArrayList<>());
  }

  private static Harmony reharmonised(Harmony harmony, int from, int to) {
    return new Harmony(
        harmony.events().stream()
            .map(
                event ->
                    event.onset() >= from && event.onset() < to
                        ? new ChordEvent(event.onset(), event.duration(), fourthUp(event.chord()))
                        : event)
            .toList());
  }

  private static ChordSymbol fourthUp(ChordSymbol chord) {
    return new ChordSymbol(chord.root().transpose(5), chord.quality(), chord.bass().transpose(5));
  }

  private static List<List<NoteEvent>> outside(List<Part> parts, int from, int to) {
    return parts.stream()
        .map(
            part ->
                part.notes().stream()
                    .filter(note -> note.onset() < from || note.onset() >= to)
                    .toList())
        .toList();
  }
}
