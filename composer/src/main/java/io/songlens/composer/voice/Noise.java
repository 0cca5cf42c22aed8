package io.songlens.composer.voice;

/** Where a {@link PulseSynthesizer} gets each period's burst of noise. */
interface Noise {
  /**
   * A burst of unit variance.
   *
   * @param frames how long; at least 1, at most half a response
   * @param pitched whether it must have nothing at 0 Hz, of which a train of pulses would make a
   *     tone
   */
  Burst next(int frames, boolean pitched);

  /**
   * The spectrum of a burst, bins of 0 Hz to half the sample rate; valid until the next is asked
   * for.
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Burst(double[] re, double[] im, double sign) {
    Burst copy() {
      return new Burst(re.clone(), im.clone(), sign);
    }

    /** The same burst upside down. */
    Burst negative() {
      return new Burst(re, im, -sign);
    }
  }
}
