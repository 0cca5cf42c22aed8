package io.songlens.composer.audio.soundfont;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModulatorTest {
  private static final int VELOCITY = 2;
  private static final int KEY = 3;

  private static double value(int source, int key, int velocity) {
    return new Modulator(source, 0, 1_000, 0, false).value(key, velocity);
  }

  @ParameterizedTest
  @CsvSource({
    "0x0, 0, 0", // linear, rising
    "0x0, 127, 1000",
    "0x100, 0, 1000", // falling
    "0x200, 0, -1000", // bipolar
    "0x200, 127, 1000",
    "0xC00, 63, 0", // a switch
    "0xC00, 64, 1000",
    "0xE00, 63, -1000",
    "0x400, 127, 1000", // concave
    "0x800, 0, 0", // convex
    "0x800, 127, 1000"
  })
  void aSourceIsBentAsItsFlagsSay(String flags, int velocity, double expected) {
    assertThat(value(VELOCITY | Integer.decode(flags), 60, velocity))
        .isCloseTo(expected, within(1e-6));
  }

  @Test
  void concaveAndConvexAreEachOthersMirrorImages() {
    for (double x = 0; x <= 1; x += 0.01) {
      assertThat(Modulator.convex(x)).isCloseTo(1 - Modulator.concave(1 - x), within(1e-12));
    }
    // Half way, a concave curve has done 40/96·log10(2) of its rise.
    assertThat(Modulator.concave(0.5)).isCloseTo(0.1254, within(1e-4));
  }

  @Test
  void theSecondSourceScalesTheFirst() {
    Modulator both = new Modulator(VELOCITY, 0, 1_000, KEY, false);
    assertThat(both.value(127, 127)).isEqualTo(1_000);
    assertThat(both.value(0, 127)).isZero();
  }

  @Test
  void controllersThatNobodyMovesAreAtRest() {
    int modulationWheel = 0x80 | 1;
    int expression = 0x80 | 11;
    assertThat(value(modulationWheel, 60, 100)).isZero();
    assertThat(value(expression, 60, 100)).isEqualTo(1_000);
  }
}
