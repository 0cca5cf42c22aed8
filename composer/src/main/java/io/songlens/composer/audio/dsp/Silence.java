package io.songlens.composer.audio.dsp;

/** Tells digital silence, so that it need not be processed. */
public final class Silence {
  private Silence() {}

  /** Whether all samples from one index (included) to another (excluded) are exactly zero. */
  public static boolean is(float[] samples, int from, int to) {
    for (int i = from; i < to; i++) {
      if (samples[i] != 0f) {
        return false;
      }
    }
    return true;
  }
}
