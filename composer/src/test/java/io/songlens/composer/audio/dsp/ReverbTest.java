package io.songlens.composer.audio.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.songlens.composer.audio.Signals;
import io.songlens.composer.audio.StereoAudio;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ReverbTest {
  @Test
  void itDecaysAsLongAsTheRoomIsSaidTo() {
    StereoAudio burst = burst(6);
    StereoAudio wet = answer(ReverbSpace.HALL, burst);
    // The slope between -5 and -35 dB after the burst, as rooms are measured (ISO 3382: T30).
    double early = Signals.rmsDb(wet.left(), 24_000, 28_800);
    double late = Signals.rmsDb(wet.left(), 24_000 + 48_000, 28_800 + 48_000);
    double decaySeconds = 60 / (early - late);
    assertThat(decaySeconds).isBetween(1.0, ReverbSpace.HALL.decaySeconds() * 1.1);
  }

  @Test
  void itReturnsAsMuchEnergyAsItIsSent() {
    StereoAudio noise = Signals.noise(5, -20, 6);
    new StereoFilter(ReverbSpace.PLATE.inputFilters())
        .process(noise.left(), noise.right(), 0, noise.frames());
    StereoAudio wet = answer(ReverbSpace.PLATE, noise);
    double in = Signals.rmsDb(noise.left(), 100_000, 280_000);
    double out = Signals.rmsDb(wet.left(), 100_000, 280_000);
    assertThat(out - in).isBetween(-1.0, 5.0); // the filters are counted twice here
  }

  @Test
  void theRoomOfASumIsTheSumOfTheRooms() {
    StereoAudio a = burst(2);
    StereoAudio b = Signals.noise(6, -30, 2);
    StereoAudio rooms = answer(ReverbSpace.HALL, a);
    rooms.add(answer(ReverbSpace.HALL, b));
    a.add(b);
    StereoAudio room = answer(ReverbSpace.HALL, a);
    for (int i = 0; i < room.frames(); i++) {
      assertThat(room.left()[i]).isCloseTo(rooms.left()[i], within(1e-5f));
    }
  }

  @Test
  void theRoomIsWideAndBalanced() {
    StereoAudio wet = answer(ReverbSpace.HALL, burst(3));
    double left = Signals.rmsDb(wet.left(), 0, wet.frames());
    double right = Signals.rmsDb(wet.right(), 0, wet.frames());
    assertThat(left).isCloseTo(right, within(1.5));
    double product = 0;
    for (int i = 0; i < wet.frames(); i++) {
      product += wet.left()[i] * wet.right()[i];
    }
    double correlation = product / wet.frames() / (Decibels.toGain(left) * Decibels.toGain(right));
    assertThat(correlation).isBetween(-0.4, 0.4);
  }

  @Test
  void itFallsSilentAndCanBeUsedAgain() {
    Reverb reverb = new Reverb(ReverbSpace.PLATE);
    StereoAudio burst = burst(5);
    StereoAudio first = StereoAudio.silence(burst.frames());
    StereoAudio second = StereoAudio.silence(burst.frames());
    reverb.addTo(burst.left(), burst.right(), first.left(), first.right(), burst.frames(), 1f);
    reverb.addTo(burst.left(), burst.right(), second.left(), second.right(), burst.frames(), 1f);
    assertThat(first.left()[first.frames() - 1]).isZero();
    assertThat(second.left()).isEqualTo(first.left());
  }

  private static StereoAudio burst(double seconds) {
    StereoAudio audio = Signals.noise(7, -14, seconds);
    Arrays.fill(audio.left(), 4_800, audio.frames(), 0f);
    Arrays.fill(audio.right(), 4_800, audio.frames(), 0f);
    return audio;
  }

  private static StereoAudio answer(ReverbSpace space, StereoAudio sound) {
    StereoAudio wet = StereoAudio.silence(sound.frames());
    new Reverb(space)
        .addTo(sound.left(), sound.right(), wet.left(), wet.right(), sound.frames(), 1f);
    return wet;
  }
}
