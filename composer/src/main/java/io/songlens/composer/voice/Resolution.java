package io.songlens.composer.voice;

import io.songlens.composer.song.SeededRandom;
import io.songlens.composer.song.SongPlan;

/**
 * How finely a voice's spectrum is told, and so how long each pulse's response may be and how much
 * work a voice is.
 *
 * @param fftSize length of a response in frames, a power of two
 */
record Resolution(int fftSize) {
  /** Responses of 43 ms, for whoever is listened to alone. */
  static final Resolution FINE = new Resolution(2048);

  /**
   * Responses of 21 ms, for backing vocals, at half the work. A formant 50 Hz wide has decayed by
   * 29 dB then, and what is left is behind the lead and among other singers.
   */
  static final Resolution COARSE = new Resolution(1024);

  /** The noise of a singer: nobody can tell from a choir that a burst has been heard before. */
  Noise noise(SeededRandom random) {
    return equals(COARSE) ? new StockNoise(random) : new FreshNoise(this, random);
  }

  /** Bins of an envelope, 0 Hz to half the sample rate. */
  int bins() {
    return fftSize / 2 + 1;
  }

  /** Width of a bin. */
  double hzPerBin() {
    return (double) SongPlan.SAMPLE_RATE_HZ / fftSize;
  }
}
