package io.songlens.composer.voice;

/**
 * A spoken syllable from its first sound to its last, every {@value ControlCurve#STEP_MS} ms.
 *
 * @param cepstra mel-cepstra, one row a frame
 * @param voicingOnset the first voiced frame
 */
@SuppressWarnings("ArrayRecordComponent")
record SpokenSyllable(double[][] cepstra, int voicingOnset) {
  int frames() {
    return cepstra.length;
  }
}
