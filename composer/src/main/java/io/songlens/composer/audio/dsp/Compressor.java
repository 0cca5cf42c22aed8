package io.songlens.composer.audio.dsp;

/**
 * A feed-forward compressor with a soft knee, linked over both channels (Giannoulis, Massberg and
 * Reiss, "Digital dynamic range compressor design", JAES 60(6), 2012). Its detector measures power,
 * not peaks, over half the attack time.
 *
 * @param thresholdDb level (RMS, dBFS) from which it acts
 * @param ratio input dB for one output dB above the threshold, 1 or more
 * @param kneeDb width of the soft transition
 * @param attackMs time constant when the level rises
 * @param releaseMs time constant when it falls
 */
public record Compressor(
    double thresholdDb, double ratio, double kneeDb, double attackMs, double releaseMs) {
  /** The same compressor with its threshold so many dB higher. */
  public Compressor above(double levelDb) {
    return new Compressor(thresholdDb + levelDb, ratio, kneeDb, attackMs, releaseMs);
  }

  /** Compresses both channels in place, without make-up gain. */
  public void process(float[] left, float[] right) {
    new Compression(this).process(left, right, 0, left.length);
  }

  /** By how many dB a steady level is turned down. */
  public double reductionDb(double levelDb) {
    double over = levelDb - thresholdDb;
    double slope = 1 - 1 / ratio;
    if (2 * over <= -kneeDb) {
      return 0;
    }
    if (2 * over < kneeDb) {
      double into = over + kneeDb / 2;
      return slope * into * into / (2 * kneeDb);
    }
    return slope * over;
  }
}
