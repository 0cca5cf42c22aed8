package io.songlens.composer.audio.dsp;

import io.songlens.composer.audio.StereoAudio;
import java.util.List;

/**
 * Turns sharp s sounds down: the part of the sound above a frequency is compressed by itself and
 * the rest left alone.
 *
 * @param aboveHz where sibilance begins
 * @param thresholdDb level (RMS, dBFS) of that part from which it is turned down
 * @param ratio how much
 */
public record DeEsser(double aboveHz, double thresholdDb, double ratio) {
  private static final int BLOCK = 4_800;

  /** Works in place. */
  public void process(StereoAudio audio) {
    StereoFilter above = twice(Biquad.highPass(aboveHz, Biquad.BUTTERWORTH_Q));
    StereoFilter below = twice(Biquad.lowPass(aboveHz, Biquad.BUTTERWORTH_Q));
    Compression compression = new Compression(new Compressor(thresholdDb, ratio, 6, 1.5, 60));
    StereoAudio sibilance = StereoAudio.silence(BLOCK);
    for (int start = 0; start < audio.frames(); start += BLOCK) {
      int count = Math.min(BLOCK, audio.frames() - start);
      System.arraycopy(audio.left(), start, sibilance.left(), 0, count);
      System.arraycopy(audio.right(), start, sibilance.right(), 0, count);
      above.process(sibilance.left(), sibilance.right(), 0, count);
      below.process(audio.left(), audio.right(), start, start + count);
      compression.process(sibilance.left(), sibilance.right(), 0, count);
      for (int i = 0; i < count; i++) {
        audio.left()[start + i] += sibilance.left()[i];
        audio.right()[start + i] += sibilance.right()[i];
      }
    }
  }

  // Linkwitz and Riley's crossover: both halves are in phase, so they add up flat.
  private static StereoFilter twice(Biquad filter) {
    return new StereoFilter(List.of(filter, filter));
  }
}
