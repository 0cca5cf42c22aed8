package io.songlens.composer.audio.master;

/**
 * How loud a master is to be.
 *
 * @param lufs integrated loudness, -30..-8 LUFS
 * @param truePeakDb highest true peak that may remain after lossy coding, -9..0 dBTP
 */
public record MasterTarget(double lufs, double truePeakDb) {
  /** What the streaming services play unchanged: -14 LUFS, -1 dBTP. */
  public static final MasterTarget STREAMING = new MasterTarget(-14, -1);

  public MasterTarget {
    if (!(lufs >= -30 && lufs <= -8 && truePeakDb >= -9 && truePeakDb <= 0)) {
      throw new IllegalArgumentException(
          "A master has -30..-8 LUFS and -9..0 dBTP, not " + lufs + " and " + truePeakDb);
    }
  }
}
