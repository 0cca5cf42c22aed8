package io.songlens.composer.audio.dsp;

import io.songlens.composer.audio.StereoAudio;
import java.util.List;

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

  private static final List<Biquad> K_WEIGHTING = List.of(SHELF, HIGH_PASS);

  private final StepMeter meter;

  /** A meter for a sound of so many frames, which is fed with it block by block. */
  public LoudnessMeter(int frames) {
    this.meter = new StepMeter(K_WEIGHTING, frames);
  }

  /** Measures a sound in steps of 100 ms; the sound is not changed. */
  public static LoudnessBlocks measure(StereoAudio audio) {
    return new LoudnessBlocks(StepMeter.measure(K_WEIGHTING, audio));
  }

  /** Measures the next frames as {@link StepMeter#add} does. */
  public void add(float[] left, float[] right, int from, int to) {
    meter.add(left, right, from, to);
  }

  /** What was measured so far, silence for the rest. */
  public LoudnessBlocks blocks() {
    return new LoudnessBlocks(meter.powers());
  }
}
