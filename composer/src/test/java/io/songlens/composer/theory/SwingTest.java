package io.songlens.composer.theory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SwingTest {
  @Test
  void theSecondEighthFallsLate() {
    assertThat(new Swing(2.0 / 3).swung(240)).isEqualTo(320);
    assertThat(new Swing(2.0 / 3).swung(480)).isEqualTo(480);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.55, 0.6, 0.667, 0.75})
  void straighteningUndoesSwingingOnTheSixteenthGrid(double ratio) {
    Swing swing = new Swing(ratio);
    for (int tick = 0; tick < 4 * 480; tick += 120) {
      assertThat(swing.straight(swing.swung(tick))).isEqualTo(tick);
    }
  }

  @Test
  void swingingKeepsTheOrderOfTime() {
    Swing swing = new Swing(0.62);
    for (int tick = 0; tick < 2 * 480; tick++) {
      assertThat(swing.swung(tick + 1)).isGreaterThanOrEqualTo(swing.swung(tick));
    }
  }
}
