package io.songlens.composer.audio.encode;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The metadata blocks in front of a FLAC file's frames (RFC 9639, section 8). */
final class FlacBlocks {
  static final int STREAM_INFO = 0;
  static final int VORBIS_COMMENT = 4;
  static final int PICTURE = 6;
  static final int STREAM_INFO_BYTES = 34;

  private static final byte[] MARKER = "fLaC".getBytes(StandardCharsets.US_ASCII);
  private static final int HEADER_BYTES = 4;
  private static final int LAST = 0x80;
  private static final int MAX_BLOCK_BYTES = (1 << 24) - 1;

  private FlacBlocks() {}

  /**
   * A metadata block.
   *
   * @param type its number in the format
   * @param body its content
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Block(int type, byte[] body) {}

  /** Where the frames begin. */
  static int framesAt(byte[] flac) {
    requireFlac(flac);
    int at = MARKER.length;
    boolean last = false;
    while (!last) {
      if (at + HEADER_BYTES > flac.length) {
        throw notFlac();
      }
      last = (flac[at] & LAST) != 0;
      at += HEADER_BYTES + length(flac, at);
    }
    if (at > flac.length) {
      throw notFlac();
    }
    return at;
  }

  /** The content of the first block, which tells what the frames are. */
  static byte[] streamInfo(byte[] flac) {
    requireFlac(flac);
    int at = MARKER.length;
    if ((flac[at] & ~LAST & 0xff) != STREAM_INFO || length(flac, at) != STREAM_INFO_BYTES) {
      throw notFlac();
    }
    return Arrays.copyOfRange(flac, at + HEADER_BYTES, at + HEADER_BYTES + STREAM_INFO_BYTES);
  }

  /** The same sound with no block but the first. */
  static byte[] withHeaderOnly(byte[] flac) {
    return with(flac, List.of());
  }

  /** The same sound with these blocks after the first, and no others. */
  static byte[] with(byte[] flac, List<Block> blocks) {
    int frames = framesAt(flac);
    ByteArrayOutputStream file = new ByteArrayOutputStream(flac.length + (1 << 17));
    file.writeBytes(MARKER);
    put(file, new Block(STREAM_INFO, streamInfo(flac)), blocks.isEmpty());
    for (int i = 0; i < blocks.size(); i++) {
      put(file, blocks.get(i), i == blocks.size() - 1);
    }
    file.write(flac, frames, flac.length - frames);
    return file.toByteArray();
  }

  private static void put(ByteArrayOutputStream file, Block block, boolean last) {
    int length = block.body().length;
    if (length > MAX_BLOCK_BYTES) {
      throw new IllegalArgumentException("A FLAC block of " + length + " bytes is too long");
    }
    file.write(block.type() | (last ? LAST : 0));
    file.write(length >> 16);
    file.write(length >> 8);
    file.write(length);
    file.writeBytes(block.body());
  }

  private static int length(byte[] flac, int at) {
    return ((flac[at + 1] & 0xff) << 16) | ((flac[at + 2] & 0xff) << 8) | (flac[at + 3] & 0xff);
  }

  private static void requireFlac(byte[] flac) {
    if (flac.length < MARKER.length + HEADER_BYTES + STREAM_INFO_BYTES
        || !Arrays.equals(flac, 0, MARKER.length, MARKER, 0, MARKER.length)) {
      throw notFlac();
    }
  }

  private static IllegalArgumentException notFlac() {
    return new IllegalArgumentException("Not a FLAC file");
  }
}
