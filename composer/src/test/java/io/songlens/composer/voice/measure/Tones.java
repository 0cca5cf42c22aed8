package io.songlens.composer.voice.measure;

import java.util.function.DoubleUnaryOperator;

/** Sounds of which everything is known. */
final class Tones {
  static final int RATE = 48_000;

  private Tones() {}

  /** Harmonics with the given amplitudes over a pitch that is a function of time in seconds. */
  static float[] harmonics(double seconds, DoubleUnaryOperator hz, double... amplitudes) {
    float[] samples = new float[(int) Math.round(seconds * RATE)];
    double phase = 0;
    for (int i = 0; i < samples.length; i++) {
      double sum = 0;
      for (int h = 0; h < amplitudes.length; h++) {
        sum += amplitudes[h] * StrictMath.sin((h + 1) * phase);
      }
      samples[i] = (float) (0.2 * sum);
      phase += 2 * Math.PI * hz.applyAsDouble((double) i / RATE) / RATE;
    }
    return samples;
  }

  /** A vibrato of 5.5 Hz around a frequency. */
  static DoubleUnaryOperator vibrato(double hz, double depthCents) {
    return t -> hz * StrictMath.pow(2, depthCents / 1200 * StrictMath.sin(2 * Math.PI * 5.5 * t));
  }
}
