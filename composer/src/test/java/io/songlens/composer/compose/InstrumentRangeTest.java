package io.songlens.composer.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.fixture.Songs;
import io.songlens.composer.song.PartRole;
import io.songlens.composer.style.PartSpec;
import io.songlens.composer.style.Style;
import org.junit.jupiter.api.Test;

class InstrumentRangeTest {
  @Test
  void noStyleAsksAnInstrumentForNotesItLacks() {
    for (Style style : Songs.CATALOG.styles()) {
      for (PartSpec part : style.ensemble()) {
        if (part.role() != PartRole.DRUMS) {
          InstrumentRange range = InstrumentRange.ofProgram(part.program());
          assertThat(part.lowest().midi())
              .as("%s, %s", style.id(), part.id())
              .isBetween(range.lowest(), range.highest() - 12);
          assertThat(part.highest().midi())
              .as("%s, %s", style.id(), part.id())
              .isLessThanOrEqualTo(range.highest());
        }
      }
    }
  }

  @Test
  void everyProgramHasARangeOfAnOctaveAtLeast() {
    for (int program = 0; program < 128; program++) {
      InstrumentRange range = InstrumentRange.ofProgram(program);
      assertThat(range.highest() - range.lowest()).as("%d", program).isGreaterThanOrEqualTo(12);
    }
  }

  @Test
  void aNoteOutOfReachMovesByOctaves() {
    InstrumentRange flute = InstrumentRange.ofProgram(73);
    assertThat(flute.inside(40).midi()).isEqualTo(64);
    assertThat(flute.inside(110).midi()).isEqualTo(98);
    assertThat(flute.inside(70).midi()).isEqualTo(70);
  }
}
