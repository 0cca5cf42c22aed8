package io.songlens.composer.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.fixture.Songs;
import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.Part;
import io.songlens.composer.song.PartRole;
import io.songlens.composer.song.PlannedSection;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.SungNote;
import io.songlens.composer.style.PartSpec;
import io.songlens.composer.style.Style;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArrangementPropertiesTest {
  private static final List<Integer> SECONDS = List.of(6, 15, 60, 240);
  private static final int SEEDS = SECONDS.size();

  /** Two voices that meet for less are not heard as one. */
  private static final int BRIEFLY = 60;

  private static List<String> styleIds() {
    return Songs.CATALOG.styles().stream().map(Style::id).toList();
  }

  private static Score song(String styleId, int seed) {
    return Songs.sung(Songs.brief(styleId, null, false, 0.2, 0.7 * (seed % 3 - 1)), seed);
  }

  /** Sung and played, of all lengths. */
  private static List<Score> songs(String styleId) {
    List<Score> songs = new ArrayList<>();
    for (int seed = 0; seed < SEEDS; seed++) {
      songs.add(song(styleId, seed));
      Duration duration = Duration.ofSeconds(SECONDS.get(seed));
      songs.add(Songs.sung(Songs.brief(styleId, duration), seed));
      songs.add(Songs.played(Songs.brief(styleId, duration, true, 0, 0.3), seed));
    }
    return songs;
  }

  @ParameterizedTest
  @MethodSource("styleIds")
  void everyNoteLiesInItsInstrumentsRangeItsSectionAndTheSong(String styleId) {
    Map<String, PartSpec> specs = new HashMap<>();
    Songs.CATALOG.style(styleId).ensemble().forEach(spec -> specs.put(spec.id(), spec));
    for (Score score : songs(styleId)) {
      int end = (int) score.plan().bpm().ticks(score.plan().durationSeconds());
      for (Part part : score.parts()) {
        PartSpec spec = Objects.requireNonNull(specs.get(part.id()));
        boolean tune = part.role() == PartRole.LEAD && score.plan().instrumental();
        for (NoteEvent note : part.notes()) {
          assertThat(note.end())
              .as(part.id())
              .isLessThanOrEqualTo(tune ? end : sectionEnd(score.plan(), note.onset(), end));
          if (!part.percussion()) {
            assertThat(note.pitch()).as(part.id()).isBetween(spec.lowest(), spec.highest());
          }
        }
      }
    }
  }

  /** Where notes end at the latest: with their section; the last chord rings to the song's end. */
  private static int sectionEnd(SongPlan plan, int tick, int songEnd) {
    return plan.sections().stream()
        .filter(section -> section.endBar() < plan.bars())
        .mapToInt(section -> plan.tickOfBar(section.endBar()))
        .filter(end -> tick < end)
        .findFirst()
        .orElse(songEnd);
  }

  @ParameterizedTest
  @MethodSource("styleIds")
  void noInstrumentWithALineOfItsOwnDoublesTheVoice(String styleId) {
    for (int seed = 0; seed < SEEDS; seed++) {
      Score score = song(styleId, seed);
      for (Part part : score.parts()) {
        boolean line = Set.of(PartRole.COUNTER, PartRole.LEAD, PartRole.RIFF).contains(part.role());
        if (line) {
          assertThat(part.notes())
              .as("%s, seed %d, %s", styleId, seed, part.id())
              .noneMatch(note -> score.melody().stream().anyMatch(sung -> inUnison(note, sung)));
        }
      }
    }
  }

  private static boolean inUnison(NoteEvent note, SungNote sung) {
    return sung.pitch().equals(note.pitch())
        && sung.onset() < note.end() - BRIEFLY
        && sung.end() - BRIEFLY > note.onset();
  }

  @ParameterizedTest
  @MethodSource("styleIds")
  void drumsVaryWithoutLosingTheGroove(String styleId) {
    for (int seed = 0; seed < SEEDS; seed++) {
      Score score = song(styleId, seed);
      Collection<Set<Integer>> bars = drumBars(score).values();
      if (bars.size() >= 24) {
        double distinct = (double) new HashSet<>(bars).size() / bars.size();
        assertThat(distinct).as("%s, seed %d", styleId, seed).isBetween(0.06, 0.65);
      }
      assertThat(grooveConsistency(score)).as("%s, seed %d", styleId, seed).isBetween(0.8, 0.995);
    }
  }

  /** The drums of each bar as numbers of place (24 to the quarter note) and drum. */
  private static Map<Integer, Set<Integer>> drumBars(Score score) {
    int slots = score.plan().meter().ticksPerBar() / 20;
    Map<Integer, Set<Integer>> bars = new HashMap<>();
    score.parts().stream()
        .filter(Part::percussion)
        .flatMap(part -> part.notes().stream())
        .forEach(
            note -> {
              int slot = Math.round(note.onset() / 20f);
              bars.computeIfAbsent(slot / slots, bar -> new HashSet<>())
                  .add(slot % slots * 128 + note.pitch().midi());
            });
    return bars;
  }

  /**
   * The mean share of places of the bar, over all pairs of bars, at which both have an onset or
   * neither has (Wu and Yang, "The Jazz Transformer on the Front Line", ISMIR 2020).
   */
  private static double grooveConsistency(Score score) {
    int slots = score.plan().meter().ticksPerBar() / 20;
    int bars = score.plan().bars();
    BitSet[] onsets = new BitSet[bars];
    for (int bar = 0; bar < bars; bar++) {
      onsets[bar] = new BitSet(slots);
    }
    for (Part part : score.parts()) {
      for (NoteEvent note : part.notes()) {
        int slot = Math.round(note.onset() / 20f);
        onsets[Math.min(bars - 1, slot / slots)].set(slot % slots);
      }
    }
    double sum = 0;
    int pairs = 0;
    for (int i = 0; i < bars; i++) {
      for (int j = i + 1; j < bars; j++) {
        BitSet difference = (BitSet) onsets[i].clone();
        difference.xor(onsets[j]);
        sum += 1 - (double) difference.cardinality() / slots;
        pairs++;
      }
    }
    return sum / pairs;
  }

  @ParameterizedTest
  @MethodSource("styleIds")
  void theFirstVerseGrowsAndTheOutroThins(String styleId) {
    boolean grown = false;
    boolean full = false;
    for (int seed = 0; seed < SEEDS; seed++) {
      Score score = song(styleId, seed);
      List<PlannedSection> sections = score.plan().sections();
      PlannedSection verse =
          sections.stream().filter(s -> s.id().equals("verse1")).findFirst().orElseThrow();
      PlannedSection outro = sections.get(sections.size() - 1);
      int half = verse.startBar() + verse.bars() / 2;
      int before = accompanists(score, verse.startBar(), half);
      int after = accompanists(score, half, verse.endBar());
      assertThat(after).isGreaterThanOrEqualTo(before);
      grown |= after > before;
      full |= after >= 4;
      int opening = accompanists(score, outro.startBar(), outro.startBar() + 1);
      if (outro.bars() >= 4 && opening >= 4) {
        assertThat(accompanists(score, outro.endBar() - 2, outro.endBar() - 1)).isLessThan(opening);
      }
    }
    assertThat(grown || !full).isTrue();
  }

  private static int accompanists(Score score, int fromBar, int toBar) {
    int from = score.plan().tickOfBar(fromBar);
    int to = score.plan().tickOfBar(toBar);
    Set<PartRole> free = Set.of(PartRole.LEAD, PartRole.COUNTER);
    return (int)
        score.parts().stream()
            .filter(part -> !free.contains(part.role()))
            .filter(p -> p.notes().stream().anyMatch(n -> n.onset() >= from && n.onset() < to))
            .count();
  }

  @Test
  void aRiffRepeatsItsRhythmAndKeepsAwayFromTheVoice() {
    for (int seed = 0; seed < SEEDS; seed++) {
      Score score = song("indie-rock", seed);
      Part riff =
          score.parts().stream().filter(p -> p.role() == PartRole.RIFF).findFirst().orElseThrow();
      PlannedSection chorus =
          score.plan().sections().stream()
              .filter(s -> s.id().equals("chorus1"))
              .findFirst()
              .orElseThrow();
      int barTicks = score.plan().meter().ticksPerBar();
      int from = score.plan().tickOfBar(chorus.startBar());
      assertThat(sixteenths(riff, from, barTicks))
          .isNotEmpty()
          .isEqualTo(sixteenths(riff, from + barTicks, barTicks));
      double played = riff.notes().stream().mapToInt(n -> n.pitch().midi()).average().orElseThrow();
      double sung = score.melody().stream().mapToInt(n -> n.pitch().midi()).average().orElseThrow();
      assertThat(Math.abs(played - sung)).isGreaterThan(6);
    }
  }

  private static List<Long> sixteenths(Part part, int from, int ticks) {
    return part.notes().stream()
        .filter(note -> note.onset() >= from && note.onset() < from + ticks)
        .map(note -> Math.round((note.onset() - from) / 120.0))
        .toList();
  }
}
