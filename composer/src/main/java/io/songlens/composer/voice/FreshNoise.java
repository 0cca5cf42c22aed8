package io.songlens.composer.voice;

import io.songlens.composer.song.SeededRandom;
import java.util.Arrays;

/** Noise that is never the same twice; each burst takes a Fourier transform. Not thread-safe. */
final class FreshNoise implements Noise {
  private static final double UNIT_VARIANCE = StrictMath.sqrt(12);

  private final SeededRandom random;
  private final RealFft fft;
  private final double[] noise;
  private final Burst burst;

  FreshNoise(Resolution resolution, SeededRandom random) {
    this.random = random;
    this.fft = new RealFft(resolution.fftSize());
    this.noise = new double[resolution.fftSize()];
    this.burst = new Burst(new double[resolution.bins()], new double[resolution.bins()], 1);
  }

  @Override
  public Burst next(int frames, boolean pitched) {
    Arrays.fill(noise, 0);
    double mean = 0;
    for (int i = 0; i < frames; i++) {
      noise[i] = UNIT_VARIANCE * (random.nextDouble() - 0.5);
      mean += noise[i] / frames;
    }
    if (pitched) {
      for (int i = 0; i < frames; i++) {
        noise[i] -= mean;
      }
    }
    fft.forward(noise, burst.re(), burst.im());
    return burst;
  }
}
