package io.songlens.composer.voice;

/** Where a voice's spectra come from. Safe for use by many threads. */
interface SpectralSource {
  /**
   * A phrase in the source's own time and level, a pause before it and after it; its pitch is of no
   * concern.
   *
   * @throws IllegalArgumentException if the phrase holds something that the source cannot say
   */
  SpectralTrack speak(VocalPhrase phrase);
}
