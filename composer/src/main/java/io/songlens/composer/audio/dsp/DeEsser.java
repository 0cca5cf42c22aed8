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
  /** Works in place. */
  public void process(StereoAudio audio) {
    StereoAudio sibilance = audio.copy();
    filterTwice(sibilance, Biquad.highPass(aboveHz, Biquad.BUTTERWORTH_Q));
    filterTwice(audio, Biquad.lowPass(aboveHz, Biquad.BUTTERWORTH_Q));
    new Compressor(thresholdDb, ratio, 6, 1.5, 60).process(sibilance.left(), sibilance.right());
    audio.add(sibilance);
  }

  // Linkwitz and Riley's crossover: both halves are in phase, so they add up flat.
  private static void filterTwice(StereoAudio audio, Biquad filter) {
    new StereoFilter(List.of(filter, filter))
        .process(audio.left(), audio.right(), 0, audio.frames());
  }
}
