package io.songlens.composer.voice.measure;

/** Pitch on a logarithmic scale: 100 cents a semitone, MIDI note n at 100 n, so A4 at 6900. */
public final class Cents {
  private Cents() {}

  /** The pitch of a frequency; NaN for NaN. */
  public static double ofHz(double hz) {
    return 6900 + 1200 * StrictMath.log(hz / 440) / StrictMath.log(2);
  }

  /** The frequency of a pitch, in Hz. */
  public static double toHz(double cents) {
    return 440 * StrictMath.pow(2, (cents - 6900) / 1200);
  }
}
