package io.songlens.composer.listen;

import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.audio.dsp.LoudnessMeter;

/**
 * What a sound is like, in three numbers.
 *
 * @param loudnessRangeLu how far quiet and loud passages are apart, as {@link LoudnessRange} has it
 * @param centroidHz how bright it is, as {@link SpectrumListener} has it; 0 for silence
 * @param onsetsPerSecond how often something begins in it, as {@link Onsets} has it
 */
public record Sound(double loudnessRangeLu, double centroidHz, double onsetsPerSecond) {
  /** Listens to a sound, which is not changed. */
  public static Sound of(StereoAudio audio) {
    SpectrumListener spectrum = SpectrumListener.of(audio);
    double seconds = audio.seconds();
    return new Sound(
        LoudnessRange.of(LoudnessMeter.measure(audio)),
        spectrum.centroidHz(),
        seconds == 0 ? 0 : Onsets.in(spectrum.flux()) / seconds);
  }
}
