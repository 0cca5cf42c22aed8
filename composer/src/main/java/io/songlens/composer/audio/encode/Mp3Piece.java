package io.songlens.composer.audio.encode;

import io.songlens.composer.audio.StereoAudio;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Some frames of a song, encoded by themselves.
 *
 * @param first the number of the first one among the song's
 * @param frames the frames
 */
record Mp3Piece(int first, Mp3Frames frames) {
  /** Frames at a piece's end that LAME coded with the silence after it in view. */
  private static final int SPOILT_FRAMES = 3;

  /**
   * Encodes a piece.
   *
   * @param first its first frame
   * @param end the frame after its last one, which may be beyond the song
   */
  static Mp3Piece encoded(Mp3Quality quality, StereoAudio audio, int first, int end) {
    int from = first * Mp3Frames.SAMPLES;
    int to = (int) Math.min((long) end * Mp3Frames.SAMPLES, audio.frames());
    return new Mp3Piece(first, new Mp3Frames(LameStream.frames(quality, audio, from, to)));
  }

  /**
   * The first frame at which another piece can take over; if possible one that both have coded
   * alike, where the seam leaves no trace.
   *
   * @param from the first frame of the song to be tried
   */
  OptionalInt joint(Mp3Piece next, int from) {
    int end = first + frames.count() - SPOILT_FRAMES;
    OptionalInt seamless =
        IntStream.range(from, end).filter(i -> fits(next, i) && same(next, i)).findFirst();
    return seamless.isPresent()
        ? seamless
        : IntStream.range(from, end).filter(i -> fits(next, i)).findFirst();
  }

  /** This piece up to a frame of the song, and another one from there. */
  Mp3Piece joined(Mp3Piece next, int frame) {
    return new Mp3Piece(first, frames.upTo(frame - first, next.frames, frame - next.first));
  }

  /**
   * Whether another piece can take over at a frame. Its main data must begin where this one's does
   * or later, for what lies before belongs to frames that stay. And both must use the same windows
   * in the frame before and in this one: a frame's sound is added to the second half of the one
   * before (ISO/IEC 11172-3, 2.4.3.4), where the transform's aliases vanish only under windows that
   * belong together.
   */
  private boolean fits(Mp3Piece next, int frame) {
    return next.frames.mainDataBegin(frame - next.first) <= frames.mainDataBegin(frame - first)
        && windows(frame - 1).equals(next.windows(frame - 1))
        && windows(frame).equals(next.windows(frame));
  }

  private boolean same(Mp3Piece next, int frame) {
    return frames.same(frame - first, next.frames, frame - next.first);
  }

  private List<Integer> windows(int frame) {
    return frames.windows(frame - first);
  }
}
