package io.songlens.composer.compose.arrange;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.compose.harmony.Harmony;
import io.songlens.composer.compose.harmony.HarmonyWriter;
import io.songlens.composer.fixture.Songs;
import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.PartRole;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.SectionKind;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.Takes;
import io.songlens.composer.style.PartSpec;
import io.songlens.composer.style.PatternBook;
import io.songlens.composer.style.PlayPattern;
import io.songlens.composer.style.Stroke;
import io.songlens.composer.style.Style;
import io.songlens.composer.theory.Ticks;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DrumFormTest {
  private static final int BAR = 4 * Ticks.PER_QUARTER;

  /** Drums that no built-in style uses, so that they are recognised. */
  private static final int WHISTLE = 72;

  private static final int VIBRASLAP = 58;

  private static SongPlan plan(int seed) {
    return Songs.plan(Songs.brief("indie-rock", null, false, 0.3, 0.5), seed);
  }

  private static PlayPattern pattern(int drum, int bars) {
    List<Stroke> strokes = new ArrayList<>();
    for (int bar = 0; bar < bars; bar++) {
      strokes.add(new Stroke(bar * BAR + 960, 120, 90, new Stroke.Drum(drum)));
    }
    return new PlayPattern(bars * BAR, strokes);
  }

  /** Indie rock whose drummer also knows what to play at an occasion. */
  private static Style withDrums(String occasion, PlayPattern pattern) {
    Style style = Songs.CATALOG.style("indie-rock");
    List<PartSpec> ensemble =
        style.ensemble().stream().map(p -> more(p, occasion, pattern)).toList();
    return new Style(
        style.id(),
        style.name(),
        style.mood(),
        style.affinities(),
        style.tempo(),
        style.swing(),
        style.meter(),
        style.modes(),
        style.lineBars(),
        style.lift(),
        style.rhymes(),
        style.forms(),
        style.progressions(),
        style.melody(),
        style.vocal(),
        style.effects(),
        style.backing(),
        style.loudness(),
        ensemble);
  }

  private static PartSpec more(PartSpec part, String occasion, PlayPattern pattern) {
    if (part.role() != PartRole.DRUMS) {
      return part;
    }
    Map<String, List<PlayPattern>> patterns = new HashMap<>(part.patterns().byOccasion());
    patterns.put(occasion, List.of(pattern));
    return new PartSpec(
        part.id(),
        part.name(),
        part.role(),
        part.program(),
        part.mix(),
        part.enters(),
        part.sections(),
        part.lowest(),
        part.highest(),
        part.voices(),
        new PatternBook(patterns));
  }

  private static List<Part> arranged(SongPlan plan, Style style, int seed) {
    Harmony harmony = HarmonyWriter.write(plan, style, new Seed(seed), Takes.FIRST);
    return Arranger.arrange(
        plan, style, harmony, List.of(), Map.of(), new Seed(seed), Takes.FIRST, new ArrayList<>());
  }

  /** The bars in which a drum is struck. */
  private static List<Integer> barsWith(int drum, List<Part> parts) {
    return parts.stream()
        .filter(Part::percussion)
        .flatMap(part -> part.notes().stream())
        .filter(note -> note.pitch().midi() == drum)
        .map(note -> note.onset() / BAR)
        .distinct()
        .toList();
  }

  @Test
  void aBuildFillsTheLastTwoBarsBeforeAChorus() {
    int preChoruses = 0;
    for (int seed = 0; seed < 12; seed++) {
      SongPlan plan = plan(seed);
      int breakBar = breakBar(plan, Songs.CATALOG.style("indie-rock"), seed);
      List<Integer> built =
          barsWith(WHISTLE, arranged(plan, withDrums("build", pattern(WHISTLE, 1)), seed));
      for (int i = 0; i + 1 < plan.sections().size(); i++) {
        PlannedSection section = plan.sections().get(i);
        if (section.kind() == SectionKind.PRE_CHORUS && section.endBar() - 1 != breakBar) {
          preChoruses++;
          assertThat(built).contains(section.endBar() - 2, section.endBar() - 1);
        }
      }
      assertThat(built).allMatch(bar -> leadsToChorus(plan, bar));
    }
    assertThat(preChoruses).isPositive();
  }

  private static int breakBar(SongPlan plan, Style style, int seed) {
    return FinalBreak.of(plan, style, new Seed(seed).fork("presence")).bar();
  }

  private static boolean leadsToChorus(SongPlan plan, int bar) {
    return plan.sections().stream()
        .filter(section -> section.kind() == SectionKind.CHORUS)
        .anyMatch(chorus -> bar == chorus.startBar() - 1 || bar == chorus.startBar() - 2);
  }

  @Test
  void aWrittenBreakIsPlayedOnceBeforeTheLastChoruses() {
    for (int seed = 0; seed < 8; seed++) {
      SongPlan plan = plan(seed);
      Style style = withDrums("break", pattern(VIBRASLAP, 1));
      assertThat(barsWith(VIBRASLAP, arranged(plan, style, seed)))
          .containsExactly(breakBar(plan, style, seed));
    }
  }

  @Test
  void atAStopTheBandStrikesTheFirstBeatOnly() {
    Map<FinalBreak.Kind, Integer> seen = new EnumMap<>(FinalBreak.Kind.class);
    Style style = Songs.CATALOG.style("folk-rock");
    for (int seed = 0; seed < 24; seed++) {
      SongPlan plan = plan(seed);
      FinalBreak found = FinalBreak.of(plan, style, new Seed(seed).fork("presence"));
      seen.merge(found.kind(), 1, Integer::sum);
      List<NoteEvent> drums = inBar(found.bar(), arranged(plan, style, seed), true);
      List<NoteEvent> band = inBar(found.bar(), arranged(plan, style, seed), false);
      if (found.kind() == FinalBreak.Kind.STOP) {
        int beat = found.bar() * BAR + Ticks.PER_QUARTER;
        assertThat(band).isNotEmpty().allMatch(note -> note.onset() < beat);
        assertThat(drums).noneMatch(n -> n.onset() >= beat && n.onset() < beat + 400);
      } else if (found.kind() == FinalBreak.Kind.DRUMS_OUT) {
        assertThat(drums).isEmpty();
        assertThat(band).isNotEmpty();
      }
    }
    assertThat(seen)
        .containsKeys(FinalBreak.Kind.STOP, FinalBreak.Kind.DRUMS_OUT, FinalBreak.Kind.NONE);
  }

  private static List<NoteEvent> inBar(int bar, List<Part> parts, boolean percussion) {
    return parts.stream()
        .filter(part -> part.percussion() == percussion)
        .flatMap(part -> part.notes().stream())
        .filter(note -> note.onset() / BAR == bar)
        .toList();
  }
}
