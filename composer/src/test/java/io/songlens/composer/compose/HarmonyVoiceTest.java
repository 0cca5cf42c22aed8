package io.songlens.composer.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.compose.harmony.Harmony;
import io.songlens.composer.fixture.Songs;
import io.songlens.composer.song.Score;
import io.songlens.composer.song.SongPlan;
import io.songlens.composer.song.SungNote;
import io.songlens.composer.song.VocalPart;
import io.songlens.composer.song.VocalRole;
import io.songlens.composer.theory.BeatStrength;
import io.songlens.composer.theory.ChordSymbol;
import io.songlens.composer.theory.PitchClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a second voice must keep to, over many seeds and every style that has one. */
class HarmonyVoiceTest {
  private static final int SEEDS = 8;

  static Stream<String> styles() {
    return Songs.CATALOG.styles().stream()
        .filter(style -> style.backing().harmony() != null)
        .map(style -> style.id());
  }

  private static final Map<String, List<Pair>> PAIRS = new ConcurrentHashMap<>();

  private record Pair(Score score, VocalPart part, SungNote tune, SungNote second) {
    int interval() {
      return second.pitch().midi() - tune.pitch().midi();
    }
  }

  private static List<Pair> pairs(String styleId) {
    return PAIRS.computeIfAbsent(styleId, HarmonyVoiceTest::paired);
  }

  private static List<Pair> paired(String styleId) {
    List<Pair> pairs = new ArrayList<>();
    for (int seed = 0; seed < SEEDS; seed++) {
      Score score = Songs.sung(Songs.brief(styleId, null), seed);
      Map<Integer, SungNote> tune =
          score.melody().stream().collect(Collectors.toMap(SungNote::onset, Function.identity()));
      for (VocalPart part : score.backing()) {
        if (part.role() == VocalRole.HARMONY) {
          for (SungNote note : part.voices().get(0)) {
            assertThat(tune).containsKey(note.onset());
            pairs.add(new Pair(score, part, tune.getOrDefault(note.onset(), note), note));
          }
        }
      }
    }
    assertThat(pairs).hasSizeGreaterThan(20 * SEEDS);
    return pairs;
  }

  @ParameterizedTest
  @MethodSource("styles")
  void singsTheLeadsWordsInTheLeadsRhythm(String styleId) {
    for (Pair pair : pairs(styleId)) {
      assertThat(pair.second().syllable()).isEqualTo(pair.tune().syllable());
      assertThat(pair.second().duration()).isEqualTo(pair.tune().duration());
      assertThat(pair.second().line()).isEqualTo(pair.tune().line());
    }
  }

  @ParameterizedTest
  @MethodSource("styles")
  void isAThirdToASixthAwayAndMostlyAThirdOrSixth(String styleId) {
    List<Pair> pairs = pairs(styleId);
    int sweet = 0;
    for (Pair pair : pairs) {
      int size = Math.abs(pair.interval());
      assertThat(size).isBetween(3, 9);
      sweet += size == 3 || size == 4 || size == 8 || size == 9 ? 1 : 0;
    }
    assertThat((double) sweet / pairs.size()).isGreaterThan(0.7);
  }

  @ParameterizedTest
  @MethodSource("styles")
  void neverCrossesTheTuneInALineAndStaysInItsRange(String styleId) {
    Map<String, Integer> sides = new TreeMap<>();
    for (Pair pair : pairs(styleId)) {
      int side = Integer.signum(pair.interval());
      String line = System.identityHashCode(pair.score()) + " " + pair.tune().line();
      assertThat(sides.merge(line, side, (first, again) -> first)).isEqualTo(side);
      assertThat(pair.second().pitch().midi())
          .isBetween(pair.part().style().lowestMidi(), pair.part().style().highestMidi());
    }
  }

  @ParameterizedTest
  @MethodSource("styles")
  void belongsToTheChordWhereItHasWeightAndToChordOrKeyElsewhere(String styleId) {
    for (Pair pair : pairs(styleId)) {
      SongPlan plan = pair.score().plan();
      SungNote note = pair.second();
      Harmony harmony = new Harmony(pair.score().chords());
      int heard = note.endsLine() ? note.onset() + note.duration() / 2 : note.onset();
      ChordSymbol chord = harmony.chordAt(heard);
      boolean member = chord.contains(note.pitch().pitchClass());
      boolean straight = plan.swing() == 0.5;
      boolean weight =
          BeatStrength.of(plan.meter(), note.onset()) >= BeatStrength.HALF_BAR
              || (straight && note.duration() > BeatStrength.beatTicks(plan.meter()));
      if (weight) {
        assertThat(member).as("%s over %s", note, chord).isTrue();
      } else if (straight) {
        // A pickup is in the key of the section that it leads to.
        int led = note.onset() + plan.meter().ticksPerBar() / 2;
        PitchClass sung = note.pitch().pitchClass();
        assertThat(
                member || plan.keyAt(note.onset()).contains(sung) || plan.keyAt(led).contains(sung))
            .isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("styles")
  void movesMostlyByStepAndSeldomLeapsAnOctave(String styleId) {
    List<Pair> pairs = pairs(styleId);
    int moves = 0;
    int steps = 0;
    for (int i = 1; i < pairs.size(); i++) {
      SungNote before = pairs.get(i - 1).second();
      SungNote note = pairs.get(i).second();
      if (before.line() == note.line() && before.onset() < note.onset()) {
        int size = Math.abs(note.pitch().midi() - before.pitch().midi());
        moves++;
        steps += size <= 4 ? 1 : 0;
        assertThat(size).isLessThanOrEqualTo(12);
      }
    }
    assertThat((double) steps / moves).isGreaterThan(0.75);
  }

  @Test
  void theLastChorusIsNeverThinnerThanTheFirst() {
    for (String styleId : styles().toList()) {
      Score score = Songs.sung(Songs.brief(styleId, null), 1);
      assertThat(score.decisions())
          .anySatisfy(
              decision -> {
                assertThat(decision.what()).isEqualTo("harmony voice");
                assertThat(decision.choice()).contains("chorus");
                assertThat(decision.because()).anyMatch(why -> why.contains("energy"));
              });
    }
  }
}
