package io.songlens.composer.audio.encode;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The packets of an Ogg file of one stream (RFC 3533).
 *
 * @param serial the stream's number
 * @param packets what its pages hold, in order
 * @param endGranule the position that the last page tells
 */
record OggPackets(int serial, List<byte[]> packets, long endGranule) {
  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException if it is no such file
   */
  static OggPackets read(byte[] ogg) {
    List<byte[]> packets = new ArrayList<>();
    ByteArrayOutputStream packet = new ByteArrayOutputStream();
    ByteBuffer in = ByteBuffer.wrap(ogg).order(ByteOrder.LITTLE_ENDIAN);
    int serial = 0;
    long endGranule = 0;
    while (in.hasRemaining()) {
      int page = in.position();
      requirePage(ogg, page);
      endGranule = in.getLong(page + 6);
      serial = in.getInt(page + 14);
      int segments = ogg[page + 26] & 0xff;
      int at = page + OggPages.HEADER_BYTES + segments;
      for (int i = 0; i < segments; i++) {
        int length = ogg[page + OggPages.HEADER_BYTES + i] & 0xff;
        packet.write(ogg, at, length);
        at += length;
        if (length < OggPages.SEGMENT_BYTES) {
          packets.add(packet.toByteArray());
          packet.reset();
        }
      }
      in.position(at);
    }
    return new OggPackets(serial, packets, endGranule);
  }

  private static void requirePage(byte[] ogg, int page) {
    int body = page + OggPages.HEADER_BYTES;
    boolean whole =
        body <= ogg.length
            && Arrays.equals(ogg, page, page + 4, OggPages.MARKER, 0, 4)
            && body + (ogg[page + 26] & 0xff) <= ogg.length;
    int length = 0;
    for (int i = 0; whole && i < (ogg[page + 26] & 0xff); i++) {
      length += ogg[body + i] & 0xff;
    }
    if (!whole || body + (ogg[page + 26] & 0xff) + length > ogg.length) {
      throw new IllegalArgumentException("Not an Ogg file, or cut short");
    }
  }
}
