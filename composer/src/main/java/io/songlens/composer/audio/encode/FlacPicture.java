package io.songlens.composer.audio.encode;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A picture as FLAC has it (RFC 9639, section 8.8); Opus carries the same as text. */
final class FlacPicture {
  private static final int FRONT_COVER = 3;
  private static final byte[] JPEG = "image/jpeg".getBytes(StandardCharsets.US_ASCII);
  private static final int COLOUR_BITS = 24;

  private FlacPicture() {}

  /** The block's content for a JPEG on the front cover. */
  static byte[] frontCover(byte[] jpeg) {
    int size = size(jpeg);
    return ByteBuffer.allocate(8 * Integer.BYTES + JPEG.length + jpeg.length)
        .putInt(FRONT_COVER)
        .putInt(JPEG.length)
        .put(JPEG)
        .putInt(0) // no description
        .putInt(size & 0xffff)
        .putInt(size >>> 16)
        .putInt(size == 0 ? 0 : COLOUR_BITS)
        .putInt(0) // no palette
        .putInt(jpeg.length)
        .put(jpeg)
        .array();
  }

  /**
   * Height and width from the JPEG's frame header (ITU-T T.81, B.2.2), as two halves of a number;
   * zero, which the block takes for unknown, if there is none.
   */
  private static int size(byte[] jpeg) {
    ByteBuffer in = ByteBuffer.wrap(jpeg);
    int at = 2;
    while (at + 9 <= jpeg.length && (jpeg[at] & 0xff) == 0xff) {
      int marker = jpeg[at + 1] & 0xff;
      if ((marker & 0xf0) == 0xc0 && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
        return in.getInt(at + 5);
      }
      at += 2 + (in.getShort(at + 2) & 0xffff);
    }
    return 0;
  }
}
