package io.songlens.composer.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.songlens.composer.song.Seed;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NoiseTest {
  private static final int FRAMES = 200;
  private static final int BURSTS = 3000;
  private static final int BANDS = 8;

  static Stream<Noise> noises() {
    return Stream.of(
        new FreshNoise(Resolution.COARSE, new Seed(3).random()),
        new StockNoise(new Seed(3).random()));
  }

  @ParameterizedTest
  @MethodSource("noises")
  void isWhite(Noise noise) {
    int perBand = Resolution.COARSE.bins() / BANDS;
    double[] power = new double[BANDS];
    for (int i = 0; i < BURSTS; i++) {
      Noise.Burst burst = noise.next(FRAMES, true);
      for (int bin = 0; bin < BANDS * perBand; bin++) {
        power[bin / perBand] += square(burst.re()[bin]) + square(burst.im()[bin]);
      }
    }
    for (double band : power) {
      double perFrame = band / BURSTS / perBand / FRAMES;
      assertThat(10 * StrictMath.log10(perFrame)).isCloseTo(0, within(1.0));
    }
  }

  @ParameterizedTest
  @MethodSource("noises")
  void hasNothingAtZeroHertzAndNoMeanOverManyBursts(Noise noise) {
    double[] sum = new double[Resolution.COARSE.bins()];
    for (int i = 0; i < BURSTS; i++) {
      Noise.Burst burst = noise.next(FRAMES, true);
      assertThat(burst.re()[0]).isCloseTo(0, within(1e-9));
      for (int bin = 0; bin < sum.length; bin++) {
        sum[bin] += burst.sign() * burst.re()[bin];
      }
    }
    double rms = StrictMath.sqrt(Arrays.stream(sum).map(NoiseTest::square).average().orElseThrow());
    // A sum of independent bursts grows with the root of their number.
    assertThat(rms).isLessThan(2 * StrictMath.sqrt(BURSTS * FRAMES / 2.0));
  }

  @ParameterizedTest
  @MethodSource("noises")
  void doesNotRepeatItselfInOrder(Noise noise) {
    Set<String> threes = new HashSet<>();
    for (int i = 0; i < BURSTS; i++) {
      threes.add(name(noise) + name(noise) + name(noise));
    }
    assertThat(threes).hasSizeGreaterThan(BURSTS * 9 / 10);
  }

  private static String name(Noise noise) {
    Noise.Burst burst = noise.next(FRAMES, true);
    return burst.sign() * burst.re()[100] + " ";
  }

  private static double square(double x) {
    return x * x;
  }
}
