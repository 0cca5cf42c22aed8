package io.songlens.composer.audio.encode;

/** Integer samples as files have them. */
final class Pcm {
  private Pcm() {}

  /**
   * The nearest integer sample; what lies beyond full scale is clipped.
   *
   * @param value in units of the smallest step
   * @param bits width of the sample, 2..32
   */
  static int nearest(double value, int bits) {
    double fullScale = (double) (1L << (bits - 1));
    return (int) Math.max(-fullScale, Math.min(fullScale - 1, Math.rint(value)));
  }

  /** The nearest integer sample of that width to a sample whose full scale is ±1. */
  static int ofSample(float sample, int bits) {
    return nearest(sample * (double) (1L << (bits - 1)), bits);
  }
}
