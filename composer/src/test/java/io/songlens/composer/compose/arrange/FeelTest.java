package io.songlens.composer.compose.arrange;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.song.NoteEvent;
import io.songlens.composer.song.PartRole;
import io.songlens.composer.theory.Meter;
import io.songlens.composer.theory.Pitch;
import io.songlens.composer.theory.Ticks;
import org.junit.jupiter.api.Test;

class FeelTest {
  private static final Feel DRUMS = new Feel(PartRole.DRUMS, Meter.FOUR_FOUR);
  private static final Feel BASS = new Feel(PartRole.BASS, Meter.FOUR_FOUR);

  private static NoteEvent hit(int drum, int tick, int velocity) {
    return new NoteEvent(tick, 100, new Pitch(drum), velocity);
  }

  @Test
  void theBassAndTheBackbeatLieBehindTheKick() {
    double kick = DRUMS.lateMs(hit(DrumHit.KICK, 0, 110));
    assertThat(BASS.lateMs(hit(36, 0, 90))).isGreaterThan(kick);
    assertThat(DRUMS.lateMs(hit(DrumHit.SNARE, Ticks.PER_QUARTER, 108))).isGreaterThan(kick);
  }

  @Test
  void hiHatsKeepTimeMostStrictly() {
    double hat = DRUMS.spreadMs(hit(DrumHit.CLOSED_HAT, 0, 80));
    assertThat(hat).isLessThan(DRUMS.spreadMs(hit(DrumHit.SNARE, 0, 80)));
    assertThat(hat).isLessThan(BASS.spreadMs(hit(40, 0, 80)));
  }

  @Test
  void theBackbeatIsStressedButNoGhostNote() {
    int beat = Ticks.PER_QUARTER;
    assertThat(DRUMS.accent(hit(DrumHit.SNARE, beat, 108))).isPositive();
    assertThat(DRUMS.accent(hit(DrumHit.SNARE, beat, 36))).isZero();
    assertThat(DRUMS.accent(hit(DrumHit.CLOSED_HAT, Ticks.PER_SIXTEENTH, 60))).isNegative();
  }
}
