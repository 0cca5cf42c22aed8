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
    int frames = audio.frames();
    new StereoFilter(List.of(Biquad.highPass(aboveHz, Biquad.BUTTERWORTH_Q)))
        .process(sibilance.left(), sibilance.right(), 0, frames);
    StereoAudio tamed = sibilance.copy();
    new Compressor(thresholdDb, ratio, 6, 1.5, 60).process(tamed.left(), tamed.right());
    for (int i = 0; i < frames; i++) {
      audio.left()[i] += tamed.left()[i] - sibilance.left()[i];
      audio.right()[i] += tamed.right()[i] - sibilance.right()[i];
    }
  }
}
