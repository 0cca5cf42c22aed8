package io.songlens.composer.midi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WrittenOnsetsTest {
  @Test
  void notesOnSixteenthsOfTheirOwnStayThere() {
    assertThat(WrittenOnsets.distinct(List.of(0, 3, 4, 9), 16)).containsExactly(0, 3, 4, 9);
  }

  @Test
  void ofTwoNotesOnOneSixteenthTheLaterMovesOn() {
    assertThat(WrittenOnsets.distinct(List.of(3, 3, 4, 9), 16)).containsExactly(3, 4, 5, 9);
  }

  @Test
  void atTheSongsEndTheEarlierMovesForward() {
    assertThat(WrittenOnsets.distinct(List.of(2, 15, 15, 16), 16)).containsExactly(2, 13, 14, 15);
  }
}
