package io.songlens.composer.audio.encode;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Where a song is cut into pieces that are encoded by themselves. It depends on the song's length
 * alone, so that the number of processors makes no difference.
 *
 * @param pairFrames how long a song must be for each two pieces, in codec frames of {@value
 *     Mp3Frames#SAMPLES} samples
 * @param before how many frames a piece begins before its cut. Meanwhile LAME fills its bit
 *     reservoir and gets used to the loudness
 * @param after how many frames a piece goes on after its end; somewhere there the next one takes
 *     over
 */
record Mp3Cut(int pairFrames, int before, int after) {
  /** Two pieces a minute, shorter songs in one. */
  static final Mp3Cut STANDARD = new Mp3Cut(2500, 40, 40);

  Mp3Cut {
    if (before < 1) {
      throw new IllegalArgumentException("Nothing before a cut to tell a fit by");
    }
  }

  /** The first frames of a song's pieces: an even number of them for an even load, or one. */
  List<Integer> starts(int songFrames) {
    int pieces = Math.max(1, songFrames / pairFrames * 2);
    return IntStream.range(0, pieces).map(i -> songFrames / pieces * i).boxed().toList();
  }
}
