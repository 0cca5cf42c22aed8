package io.songlens.composer.audio.master;

import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.audio.dsp.Decibels;
import io.songlens.composer.audio.dsp.LoudnessMeter;
import io.songlens.composer.audio.dsp.TruePeak;
import io.songlens.composer.audio.encode.AudioEncoder;
import io.songlens.composer.audio.encode.LossyEncoder;

/**
 * Encodes a master so that a player's peaks stay under the ceiling. A lossy codec changes the wave,
 * and with it the peaks, by an amount that only decoding tells: what it wrote is decoded and
 * measured, and where a peak is too high, the master's highest peaks are limited by as much and it
 * is encoded again. The loudness hardly changes, for peaks are a few milliseconds of a song.
 */
public final class PeakSafe {
  // Meters interpolate differently, by some hundredths of a dB.
  private static final double METER_MARGIN_DB = 0.05;
  // Another limit is another sound to the codec, whose peaks then lie elsewhere.
  private static final double STEP_DB = 0.15;
  private static final int MAX_PASSES = 6;
  private static final int MAX_ROUNDS = 4;
  private static final double LOUDNESS_TOLERANCE_LU = 0.03;

  private PeakSafe() {}

  /**
   * A file without tags.
   *
   * @param master a master that stays under the ceiling itself
   * @param ceilingDb highest true peak that may be there when the file is played, in dBTP
   */
  public static byte[] encode(AudioEncoder encoder, StereoAudio master, double ceilingDb) {
    byte[] file = encoder.encode(master);
    if (!(encoder instanceof LossyEncoder codec)) {
      return file;
    }
    double allowedDb = ceilingDb - METER_MARGIN_DB;
    double excessDb = TruePeak.dbtp(codec.decoded(file)) - allowedDb;
    if (excessDb <= 0) {
      return file;
    }
    double limitDb = TruePeak.dbtp(master);
    float[] peaks = TruePeak.envelope(master, (float) Decibels.toGain(limitDb - 6));
    StereoAudio limited = StereoAudio.silence(master.frames());
    for (int pass = 1; pass < MAX_PASSES && excessDb > 0; pass++) {
      limitDb -= excessDb + STEP_DB;
      limit(master, peaks, limitDb, limited);
      file = codec.encode(limited);
      excessDb = TruePeak.dbtp(codec.decoded(file)) - allowedDb;
    }
    return file;
  }

  /** As loud as the master, with lower peaks. */
  private static void limit(
      StereoAudio master, float[] peaks, double limitDb, StereoAudio limited) {
    Limiter limiter = new Limiter(limitDb);
    double lufs = LoudnessMeter.measure(master).integratedLufs();
    double gainDb = 0;
    for (int round = 1; ; round++) {
      float gain = (float) Decibels.toGain(gainDb);
      double missing = lufs - limiter.loudness(master, peaks, gain).integratedLufs();
      if (missing < LOUDNESS_TOLERANCE_LU || round == MAX_ROUNDS) {
        limiter.apply(master, peaks, gain, limited);
        return;
      }
      gainDb += 1.3 * missing; // the limiter eats part of each dB
    }
  }
}
