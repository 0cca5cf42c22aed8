package io.songlens.composer.audio.label;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** The packets of an Ogg file in their order (RFC 3533), whatever pages they lie in. */
final class OggPackets {
  private static final int HEADER = 27;
  private static final int FULL_SEGMENT = 255;
  private static final int MOST_PACKET_BYTES = 1 << 24;

  private final AudioBytes bytes;
  private long nextPage;
  private byte[] segments = {};
  private int segment;
  private byte[] body = {};
  private int bodyAt;
  private long lastGranule;
  private int serial;
  private long streams;

  OggPackets(AudioBytes bytes, long start) {
    this.bytes = bytes;
    this.nextPage = start;
  }

  /** The next packet, or null at the end of the file; one that the file's end cuts is left out. */
  byte @Nullable [] next() throws IOException {
    ByteArrayOutputStream packet = new ByteArrayOutputStream();
    while (true) {
      while (segment == segments.length) {
        if (nextPage == bytes.size()) {
          return null;
        }
        readPage();
      }
      int length = segments[segment++] & 0xff;
      packet.write(body, bodyAt, length);
      bodyAt += length;
      if (packet.size() > MOST_PACKET_BYTES) {
        throw new UnreadableSoundException("The Ogg file has a packet without an end.");
      }
      if (length < FULL_SEGMENT) {
        return packet.toByteArray();
      }
    }
  }

  /** The time at which the last page ends, in samples. */
  long lastGranule() {
    return lastGranule;
  }

  /** How often a page belonged to another stream than the page before; the first page counts. */
  long streams() {
    return streams;
  }

  private void readPage() throws IOException {
    if (!bytes.has(nextPage, "OggS")) {
      throw new UnreadableSoundException("The Ogg file is broken or cut short.");
    }
    ByteBuffer header =
        ByteBuffer.wrap(bytes.read(nextPage, HEADER)).order(ByteOrder.LITTLE_ENDIAN);
    segments = bytes.read(nextPage + HEADER, header.get(26) & 0xff);
    segment = 0;
    int length = 0;
    for (byte part : segments) {
      length += part & 0xff;
    }
    body = bytes.read(nextPage + HEADER + segments.length, length);
    bodyAt = 0;
    lastGranule = header.getLong(6);
    if (streams == 0 || header.getInt(14) != serial) {
      streams++;
    }
    serial = header.getInt(14);
    nextPage += HEADER + segments.length + length;
  }
}
