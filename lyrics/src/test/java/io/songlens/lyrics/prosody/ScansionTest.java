package io.songlens.lyrics.prosody;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScansionTest {
  private final Prosody prosody = Prosody.english();

  @Test
  void aPerfectIambFitsAndItsOppositeDoesNot() {
    String line = Scansion.stresses(prosody.line("The river runs below the bridge"));

    assertThat(Scansion.fit(line, "01010101")).isEqualTo(1);
    assertThat(Scansion.fit(line, "10101010")).isLessThan(0.2);
  }

  @ParameterizedTest
  @CsvSource({"1010101, 01010101", "01010101, 1010101", "010101010, 01010101"})
  void aPickUpOrAWeakEndingMayBeMissingOrAdded(String line, String beats) {
    assertThat(Scansion.fit(line, beats)).isEqualTo(1);
  }

  @Test
  void theLastSyllableOfMemoryMayBeLifted() {
    assertThat(Scansion.stresses(prosody.line("memory"))).isEqualTo("10.");
  }
}
