package io.songlens.composer.compose.melody;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SeededRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VariationTest {
  private static final int HALF = 1920;
  private static final int FIRST_OF_ANSWER = 4;
  private static final Motif MOTIF =
      new Motif(List.of(-240, 0, 480, 960, 1920, 2400, 2880), List.of(-1, 0, 2, 1, 3, 1, 4), 2);

  private static List<Motif> varied(Variation variation) {
    List<Motif> varied = new ArrayList<>();
    for (int seed = 0; seed < 100; seed++) {
      varied.add(variation.of(MOTIF, HALF, random(seed)));
    }
    return varied;
  }

  private static SeededRandom random(int seed) {
    return new Seed(seed).fork("variation").random();
  }

  private static List<Integer> moves(Motif motif) {
    List<Integer> moves = new ArrayList<>();
    for (int i = 0; i < motif.heights().size(); i++) {
      moves.add(motif.heights().get(i) - MOTIF.heights().get(i));
    }
    return moves;
  }

  @ParameterizedTest
  @EnumSource(Variation.class)
  void everyVariationKeepsTheRhythmAndTheLeitmotif(Variation variation) {
    assertThat(varied(variation))
        .allMatch(motif -> motif.onsets().equals(MOTIF.onsets()))
        .allMatch(motif -> motif.head() == MOTIF.head());
  }

  @Test
  void aRepeatIsTheSameAgain() {
    assertThat(varied(Variation.REPEATED)).containsOnly(MOTIF);
  }

  @Test
  void aNewEndingKeepsTheBeginningAndMovesTheAnswerByOneOrTwoSteps() {
    Set<Integer> seen = new HashSet<>();
    for (Motif motif : varied(Variation.NEW_ENDING)) {
      List<Integer> moves = moves(motif);
      assertThat(moves.subList(0, FIRST_OF_ANSWER)).containsOnly(0);
      Set<Integer> answer = new HashSet<>(moves.subList(FIRST_OF_ANSWER, moves.size()));
      assertThat(answer).hasSize(1);
      seen.addAll(answer);
    }
    assertThat(seen).containsExactlyInAnyOrder(-2, -1, 1, 2);
  }

  @Test
  void aSequenceMovesTheWholeIdeaByOneOrTwoSteps() {
    Set<Integer> seen = new HashSet<>();
    for (Motif motif : varied(Variation.SEQUENCE)) {
      Set<Integer> moves = new HashSet<>(moves(motif));
      assertThat(moves).hasSize(1);
      seen.addAll(moves);
    }
    assertThat(seen).containsExactlyInAnyOrder(-2, -1, 1, 2);
  }

  @Test
  void anInvertedEndingTurnsTheAnswerRoundItsFirstNote() {
    assertThat(varied(Variation.ENDING_INVERTED))
        .extracting(Motif::heights)
        .containsOnly(List.of(-1, 0, 2, 1, 3, 5, 2));
  }

  @Test
  void aHookComesBackUnchangedMoreOftenThanOtherIdeas() {
    List<Variation> hooks = chosen(true);
    List<Variation> others = chosen(false);
    assertThat(hooks).contains(Variation.values());
    assertThat(others).contains(Variation.values());
    assertThat(Collections.frequency(hooks, Variation.REPEATED)).isBetween(480, 590);
    assertThat(Collections.frequency(others, Variation.REPEATED)).isBetween(180, 280);
  }

  private static List<Variation> chosen(boolean hook) {
    List<Variation> chosen = new ArrayList<>();
    for (int seed = 0; seed < 1000; seed++) {
      chosen.add(Variation.choose(hook, random(seed)));
    }
    return chosen;
  }
}
