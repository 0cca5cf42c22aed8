package io.songlens.composer.voice;

/**
 * A phrase as the model would speak it, every {@value ControlCurve#STEP_MS} ms of its own time.
 *
 * @param cepstra mel-cepstra, one row a frame
 * @param voicing voicing strengths of the five bands, 0..1, one row a frame
 * @param stateEnds the frame at which each state of each phone ends, one row a phone; the pauses
 *     around the phrase included
 */
@SuppressWarnings("ArrayRecordComponent")
record SpectralTrack(double[][] cepstra, double[][] voicing, int[][] stateEnds) {
  int frames() {
    return cepstra.length;
  }

  int phones() {
    return stateEnds.length;
  }

  int start(int phone) {
    return phone == 0 ? 0 : end(phone - 1);
  }

  int end(int phone) {
    int[] ends = stateEnds[phone];
    return ends[ends.length - 1];
  }
}
