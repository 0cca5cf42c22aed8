package io.songlens.composer.audio.dsp;

import io.songlens.composer.audio.StereoAudio;

/**
 * Measures loudness as ITU-R BS.1770-4, annex 1, has it: K-weighting is a shelf for the head's
 * acoustics and a high-pass, with the standard's own coefficients, which are given for 48 kHz.
 */
public final class LoudnessMeter {
  static final Biquad SHELF =
      new Biquad(
          1.53512485958697,
          -2.69169618940638,
          1.19839281085285,
          -1.69065929318241,
          0.73248077421585);
  static final Biquad HIGH_PASS = new Biquad(1.0, -2.0, 1.0, -1.99004745483398, 0.99007225036621);

  private LoudnessMeter() {}

  /** Measures a sound in steps of 100 ms; the sound is not changed. */
  public static LoudnessBlocks measure(StereoAudio audio) {
    int step = LoudnessBlocks.STEP_FRAMES;
    int steps = audio.frames() / step;
    double[] left = new double[steps];
    double[] right = new double[steps];
    Channel leftChannel = new Channel();
    Channel rightChannel = new Channel();
    for (int i = 0; i < steps; i++) {
      left[i] = leftChannel.energy(audio.left(), i * step, (i + 1) * step);
      right[i] = rightChannel.energy(audio.right(), i * step, (i + 1) * step);
    }
    double[] power = new double[steps];
    for (int i = 0; i < steps; i++) {
      power[i] = (left[i] + right[i]) / step;
    }
    return new LoudnessBlocks(power);
  }

  /** K-weights one channel. */
  private static final class Channel {
    private double s1;
    private double s2;
    private double h1;
    private double h2;

    double energy(float[] samples, int from, int to) {
      if (Math.abs(s1) + Math.abs(s2) + Math.abs(h1) + Math.abs(h2) < 1e-12
          && Silence.is(samples, from, to)) {
        s1 = s2 = h1 = h2 = 0;
        return 0;
      }
      double sum = 0;
      double z1 = s1;
      double z2 = s2;
      double w1 = h1;
      double w2 = h2;
      for (int i = from; i < to; i++) {
        double in = samples[i];
        double shelved = SHELF.b0() * in + z1;
        z1 = SHELF.b1() * in - SHELF.a1() * shelved + z2;
        z2 = SHELF.b2() * in - SHELF.a2() * shelved;
        double out = shelved + w1;
        w1 = -2.0 * shelved - HIGH_PASS.a1() * out + w2;
        w2 = shelved - HIGH_PASS.a2() * out;
        sum += out * out;
      }
      s1 = z1;
      s2 = z2;
      h1 = w1;
      h2 = w2;
      return sum;
    }
  }
}
