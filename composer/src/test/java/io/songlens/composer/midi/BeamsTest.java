package io.songlens.composer.midi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BeamsTest {
  private static final int QUARTER = 4;
  private static final int DOTTED_QUARTER = 6;

  @Test
  void eighthsAreBeamedByTheBeat() {
    assertThat(beams(QUARTER, 2, 2, 2, 2)).containsExactly("begin", "end", "begin", "end");
    assertThat(beams(DOTTED_QUARTER, 2, 2, 2, 2, 2, 2))
        .containsExactly("begin", "continue", "end", "begin", "continue", "end");
  }

  @Test
  void sixteenthsHaveASecondBeam() {
    assertThat(beams(QUARTER, 1, 1, 2)).containsExactly("begin begin", "continue end", "end");
    assertThat(beams(QUARTER, 1, 1, 1, 1))
        .containsExactly("begin begin", "continue continue", "continue continue", "end end");
  }

  @Test
  void aLoneSixteenthHasAHookTowardsItsEighth() {
    assertThat(beams(QUARTER, 3, 1)).containsExactly("begin", "end backward hook");
    assertThat(beams(QUARTER, 1, 3)).containsExactly("begin forward hook", "end");
    assertThat(beams(QUARTER, 1, 2, 1))
        .containsExactly("begin forward hook", "continue", "end backward hook");
    assertThat(beams(DOTTED_QUARTER, 3, 1, 2))
        .containsExactly("begin", "continue backward hook", "end");
  }

  @Test
  void noBeamReachesOverARestOrALongerNote() {
    assertThat(beams(QUARTER, 2, -2, 2, 2)).containsExactly("", "", "begin", "end");
    assertThat(beams(QUARTER, 1, -2, 1)).containsExactly("", "", "");
    assertThat(beams(QUARTER, 2, 4, 2)).containsExactly("", "", "");
  }

  /** The beams of pieces that follow one another; a negative length is a rest. */
  private static List<String> beams(int beat, int... lengths) {
    List<Piece> bar = new ArrayList<>();
    int at = 0;
    for (int length : lengths) {
      int duration = Math.abs(length);
      List<Integer> pitches = length < 0 ? List.of() : List.of(60);
      NotatedNote note = new NotatedNote(at, duration, pitches, null);
      bar.add(new Piece(note, at, duration, false, false, false));
      at += duration;
    }
    return new Beams(beat).of(bar).stream().map(marks -> String.join(" ", marks)).toList();
  }
}
