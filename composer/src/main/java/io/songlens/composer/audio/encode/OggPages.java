package io.songlens.composer.audio.encode;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes packets into the pages of one Ogg stream (RFC 3533, section 6). */
final class OggPages {
  static final byte[] MARKER = "OggS".getBytes(StandardCharsets.US_ASCII);
  static final int HEADER_BYTES = 27;
  static final int SEGMENT_BYTES = 255;
  static final int MAX_SEGMENTS = 255;
  static final int CONTINUED = 1;
  static final int FIRST = 2;
  static final int LAST = 4;

  private static final long NO_PACKET_ENDS = -1;

  private final ByteArrayOutputStream file = new ByteArrayOutputStream(1 << 20);
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final byte[] segments = new byte[MAX_SEGMENTS];
  private final int serial;
  private int segmentCount;
  private int sequence;
  private long granule = NO_PACKET_ENDS;
  private boolean continued;

  OggPages(int serial) {
    this.serial = serial;
  }

  /**
   * Adds a packet, which may end on a later page than it begins.
   *
   * @param granuleAfter the stream's position after it
   */
  void add(byte[] packet, long granuleAfter) {
    int at = 0;
    boolean ended = false;
    while (!ended) {
      if (segmentCount == MAX_SEGMENTS) {
        flush(false);
        continued = at > 0;
      }
      int length = Math.min(SEGMENT_BYTES, packet.length - at);
      body.write(packet, at, length);
      at += length;
      segments[segmentCount++] = (byte) length;
      ended = length < SEGMENT_BYTES; // a full last segment is followed by an empty one
    }
    granule = granuleAfter;
  }

  /** Whether a packet fits onto the page that is being filled, unless that is empty. */
  boolean fits(byte[] packet) {
    return segmentCount + packet.length / SEGMENT_BYTES + 1 <= MAX_SEGMENTS;
  }

  /** Ends the page that is being filled. */
  void flush(boolean last) {
    int flags = (continued ? CONTINUED : 0) | (sequence == 0 ? FIRST : 0) | (last ? LAST : 0);
    byte[] page =
        ByteBuffer.allocate(HEADER_BYTES + segmentCount + body.size())
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(MARKER)
            .put((byte) 0)
            .put((byte) flags)
            .putLong(granule)
            .putInt(serial)
            .putInt(sequence++)
            .putInt(0)
            .put((byte) segmentCount)
            .put(segments, 0, segmentCount)
            .put(body.toByteArray())
            .array();
    OggCheckSum.seal(page);
    file.writeBytes(page);
    body.reset();
    segmentCount = 0;
    granule = NO_PACKET_ENDS;
    continued = false;
  }

  /** The pages that were ended. */
  byte[] written() {
    return file.toByteArray();
  }
}
