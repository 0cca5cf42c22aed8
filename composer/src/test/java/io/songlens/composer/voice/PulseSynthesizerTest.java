package io.songlens.composer.voice;

import static org.assertj.core.api.Assertions.assertThat;

import io.songlens.composer.song.Seed;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PulseSynthesizerTest {
  private static final double F0_HZ = 100.3;
  private static final int FRAMES = 500;

  /** A pulse between two samples rings before it, and nothing of that may come 43 ms late. */
  @Test
  void aPulseBetweenTwoSamplesIsSilentAtTheEndOfItsResponse() {
    PulseSynthesizer.Source flat =
        (frame, pulse) -> {
          Arrays.fill(pulse.logAmplitude, 0);
          Arrays.fill(pulse.phase, 0);
          Arrays.fill(pulse.noiseShare, 0);
          pulse.voiced = true;
          pulse.f0Hz = F0_HZ;
          pulse.gain = 0.01;
        };

    double[] sound =
        new PulseSynthesizer(Resolution.FINE, new Seed(1).random()).render(flat, FRAMES);

    double pulse = peak(sound, 470, 490);
    assertThat(pulse).isGreaterThan(0.05);
    assertThat(peak(sound, sound.length - 200, sound.length)).isLessThan(0.01 * pulse);
  }

  private static double peak(double[] sound, int from, int to) {
    return Arrays.stream(sound, from, to).map(Math::abs).max().orElseThrow();
  }
}
