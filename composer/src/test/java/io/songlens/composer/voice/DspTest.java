package io.songlens.composer.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SeededRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DspTest {
  @ParameterizedTest
  @ValueSource(ints = {4, 16, 256, 2048})
  void theInverseTransformUndoesTheForward(int size) {
    SeededRandom random = new Seed(3).random();
    double[] signal = random(random, size);
    double[] re = new double[size / 2 + 1];
    double[] im = new double[size / 2 + 1];
    double[] back = new double[size];
    RealFft fft = new RealFft(size);

    fft.forward(signal, re, im);
    fft.inverse(re, im, back);

    assertThat(back).containsExactly(signal, within(1e-12));
  }

  @Test
  void theTransformIsTheSumOfItsDefinition() {
    int size = 32;
    double[] signal = random(new Seed(5).random(), size);
    double[] re = new double[size / 2 + 1];
    double[] im = new double[size / 2 + 1];
    new RealFft(size).forward(signal, re, im);

    for (int k = 0; k <= size / 2; k++) {
      double wantedRe = 0;
      double wantedIm = 0;
      for (int n = 0; n < size; n++) {
        wantedRe += signal[n] * StrictMath.cos(2 * Math.PI * k * n / size);
        wantedIm -= signal[n] * StrictMath.sin(2 * Math.PI * k * n / size);
      }
      assertThat(re[k]).isEqualTo(wantedRe, within(1e-12));
      assertThat(im[k]).isEqualTo(wantedIm, within(1e-12));
    }
  }

  @Test
  void approximationsAreAsExactAsTheySay() {
    for (double x = -40; x < 40; x += 0.0137) {
      assertThat(Approximation.sin(x)).isEqualTo(StrictMath.sin(x), within(1.5e-7));
      assertThat(Approximation.cos(x)).isEqualTo(StrictMath.cos(x), within(1.5e-7));
      double exact = StrictMath.exp(x);
      assertThat(Approximation.exp(x)).isEqualTo(exact, within(exact * 1.5e-7));
    }
  }

  @Test
  void theLimiterLeavesNormalSamplesAloneAndHoldsTheCeiling() {
    assertThat(SoftLimit.apply(0.5f)).isEqualTo(0.5f);
    assertThat(SoftLimit.apply(9f)).isBetween(0.7f, 0.794f);
    assertThat(SoftLimit.apply(-9f)).isBetween(-0.794f, -0.7f);
  }

  private static double[] random(SeededRandom random, int size) {
    double[] signal = new double[size];
    for (int i = 0; i < size; i++) {
      signal[i] = random.nextDouble(-1, 1);
    }
    return signal;
  }
}
