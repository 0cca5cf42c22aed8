package io.songlens.composer.midi;

import java.util.List;

/** Where the notes of one line are written when several are played within a sixteenth. */
final class WrittenOnsets {
  private WrittenOnsets() {}

  /**
   * The onsets, each later than the one before, so that no note is lost: of two on the same
   * sixteenth the later moves to the next one, and at the song's end the earlier moves forward.
   *
   * @param nearest the sixteenths nearest to what is played, ascending
   * @param sixteenths how long the song is
   */
  static int[] distinct(List<Integer> nearest, int sixteenths) {
    int[] onsets = new int[nearest.size()];
    for (int i = 0; i < onsets.length; i++) {
      onsets[i] = Math.max(nearest.get(i), i == 0 ? 0 : onsets[i - 1] + 1);
    }
    int latest = sixteenths - 1;
    for (int i = onsets.length - 1; i >= 0; i--) {
      onsets[i] = Math.min(onsets[i], latest);
      latest = onsets[i] - 1;
    }
    return onsets;
  }
}
