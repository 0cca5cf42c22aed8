package io.songlens.composer.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SeededRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealFftTest {
  @ParameterizedTest
  @ValueSource(ints = {4, 8, 16, 32, 64, 128, 1024, 2048})
  void itIsTheFourierTransformAsDefinedAndItsInverse(int size) {
    double[] signal = new double[size];
    SeededRandom random = new Seed(size).random();
    for (int i = 0; i < size; i++) {
      signal[i] = random.nextDouble(-1, 1);
    }
    double[] re = new double[size / 2 + 1];
    double[] im = new double[size / 2 + 1];
    RealFft fft = new RealFft(size);

    fft.forward(signal, re, im);

    for (int bin = 0; bin <= size / 2; bin++) {
      double sumRe = 0;
      double sumIm = 0;
      for (int i = 0; i < size; i++) {
        double angle = 2 * Math.PI * ((long) bin * i % size) / size;
        sumRe += signal[i] * StrictMath.cos(angle);
        sumIm -= signal[i] * StrictMath.sin(angle);
      }
      assertThat(re[bin]).isCloseTo(sumRe, within(1e-10));
      assertThat(im[bin]).isCloseTo(sumIm, within(1e-10));
    }
    double[] back = new double[size];
    fft.inverse(re, im, back);
    for (int i = 0; i < size; i++) {
      assertThat(back[i]).isCloseTo(signal[i], within(1e-12));
    }
  }
}
