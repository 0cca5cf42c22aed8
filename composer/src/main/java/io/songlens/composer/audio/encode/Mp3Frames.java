package io.songlens.composer.audio.encode;

import io.songlens.composer.song.SongPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Equally long frames of MPEG-1 layer III in stereo without CRC, which follow one another (ISO/IEC
 * 11172-3, 2.4.1.3 and 2.4.1.7). Each is a header of 4 bytes, 32 bytes of side information and a
 * payload. The main data, which the sound is decoded from, lies in the payloads as if nothing stood
 * between them, and a frame's may begin in an earlier frame's payload: the bit reservoir.
 */
final class Mp3Frames {
  /** Samples of each channel in a frame. */
  static final int SAMPLES = 1152;

  private static final int HEADER_BYTES = 4;
  private static final int SIDE_BYTES = HEADER_BYTES + 32; // and the header's
  private static final int[] KILOBITS = {
    0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0
  };

  private final byte[] bytes;
  private final int frameBytes;

  Mp3Frames(byte[] bytes) {
    this.bytes = bytes;
    this.frameBytes = frameBytes(bytes[2]);
  }

  /**
   * The length of each frame at a constant bit rate (2.4.2.3).
   *
   * @param rates the third byte of a frame's header
   */
  static int frameBytes(byte rates) {
    return KILOBITS[(rates & 0xff) >> 4] * 1000 / 8 * SAMPLES / SongPlan.SAMPLE_RATE_HZ;
  }

  /** How many frames there are. */
  int count() {
    return bytes.length / frameBytes;
  }

  /**
   * How many bytes of payload before its own a frame's main data begins ({@code main_data_begin}).
   */
  int mainDataBegin(int frame) {
    return new BitReader(bytes, frame * frameBytes + HEADER_BYTES).unsigned(9);
  }

  /**
   * The windows of a frame's two granules and channels, in the file's order: 0 for the usual one,
   * otherwise the block's type and whether it is mixed ({@code block_type}, {@code
   * mixed_block_flag}).
   */
  List<Integer> windows(int frame) {
    BitReader side = new BitReader(bytes, frame * frameBytes + HEADER_BYTES);
    side.unsigned(9 + 3 + 8); // main_data_begin, private_bits, scfsi
    List<Integer> windows = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      side.unsigned(12 + 9); // part2_3_length, big_values
      side.unsigned(8 + 4); // global_gain, scalefac_compress
      boolean switching = side.unsigned(1) == 1;
      int window = side.unsigned(3);
      windows.add(switching ? window : 0);
      side.unsigned(22); // tables, gains and regions
    }
    return windows;
  }

  /** How a frame's channels are joined ({@code mode_extension}). */
  int modeExtension(int frame) {
    return (bytes[frame * frameBytes + 3] >> 4) & 3;
  }

  /** Whether a frame and one of another encoding are the same to the bit, the payloads too. */
  boolean same(int frame, Mp3Frames others, int othersFrame) {
    int at = frame * frameBytes;
    int othersAt = othersFrame * frameBytes;
    return Arrays.equals(bytes, at, at + frameBytes, others.bytes, othersAt, othersAt + frameBytes);
  }

  /** These frames up to one, and from it on those of another encoding of the same sound. */
  Mp3Frames upTo(int frame, Mp3Frames others, int othersFrame) {
    int kept = frame * frameBytes;
    int taken = (others.count() - othersFrame) * frameBytes;
    Mp3Frames joined = new Mp3Frames(Arrays.copyOf(bytes, kept + taken));
    System.arraycopy(others.bytes, othersFrame * frameBytes, joined.bytes, kept, taken);
    for (int back = 1; back <= others.mainDataBegin(othersFrame); back++) {
      joined.bytes[joined.payload(frame, back)] = others.bytes[others.payload(othersFrame, back)];
    }
    return joined;
  }

  byte[] bytes() {
    return bytes;
  }

  /** Where a byte of payload lies that is some bytes of payload before a frame's own. */
  private int payload(int frame, int back) {
    int payloadBytes = frameBytes - SIDE_BYTES;
    int at = frame * payloadBytes - back;
    return at / payloadBytes * frameBytes + SIDE_BYTES + at % payloadBytes;
  }
}
