package io.songlens.composer.audio.dsp;

/** Decibels to linear amplitude and back, the same on every Java. */
public final class Decibels {
  private Decibels() {}

  /** The linear amplitude factor of a gain in dB. */
  public static double toGain(double db) {
    return StrictMath.pow(10.0, db / 20.0);
  }

  /** The gain in dB of a linear amplitude factor; -400 dB for nothing at all. */
  public static double fromGain(double gain) {
    return 20.0 * StrictMath.log10(Math.max(gain, 1e-20));
  }

  /** The level in dB of a mean square; -400 dB for nothing at all. */
  public static double fromPower(double power) {
    return 10.0 * StrictMath.log10(Math.max(power, 1e-40));
  }
}
