package io.songlens.composer.audio.label;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/** ID3v2.3 and ID3v2.4 tags: where they end, and their texts. */
final class Id3 {
  private static final int HEADER = 10;
  private static final int MOST_TAGS = 16;
  private static final int MOST_TAG_BYTES = 1 << 24;
  private static final int UNSYNCHRONISED = 0x80;
  private static final int EXTENDED = 0x40;
  private static final int FOOTER = 0x10;

  private Id3() {}

  /**
   * The tags at a file's start.
   *
   * @param end where they end
   * @param fields their texts
   */
  record Leading(long end, Map<String, String> fields) {}

  static Leading leading(AudioBytes bytes) throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    long end = 0;
    for (int i = 0; i < MOST_TAGS && bytes.has(end, "ID3"); i++) {
      fields(bytes, end).forEach(fields::putIfAbsent);
      byte[] header = bytes.read(end, HEADER);
      boolean hasFooter = (header[5] & FOOTER) != 0;
      end += HEADER + size(header) + (hasFooter ? HEADER : 0);
    }
    if (end > bytes.size()) {
      throw new EOFException();
    }
    return new Leading(end, fields);
  }

  /** The texts of the tag that begins there; none where none does, or one of another version. */
  static Map<String, String> fields(AudioBytes bytes, long at) throws IOException {
    if (!bytes.has(at, "ID3")) {
      return Map.of();
    }
    byte[] header = bytes.read(at, HEADER);
    int version = header[3];
    long size = size(header);
    if ((version != 3 && version != 4) || size > MOST_TAG_BYTES) {
      return Map.of();
    }
    byte[] body = bytes.read(at + HEADER, (int) size);
    boolean unsynchronised = (header[5] & UNSYNCHRONISED) != 0;
    if (version == 3 && unsynchronised) {
      body = Id3Frame.resynchronised(body);
    }
    ByteBuffer in = ByteBuffer.wrap(body);
    if ((header[5] & EXTENDED) != 0 && !skipExtendedHeader(in, version)) {
      return Map.of();
    }
    Map<String, String> fields = new LinkedHashMap<>();
    while (true) {
      Id3Frame frame = Id3Frame.next(in, version, unsynchronised);
      if (frame == null) {
        return fields;
      }
      frame.putText(fields);
    }
  }

  /** 28 bits, seven in each byte; higher bits count as absent. */
  static int syncSafe(int number) {
    return (number & 0x7f)
        | ((number >> 1) & (0x7f << 7))
        | ((number >> 2) & (0x7f << 14))
        | ((number >> 3) & (0x7f << 21));
  }

  private static long size(byte[] header) {
    return syncSafe(ByteBuffer.wrap(header).getInt(6));
  }

  private static boolean skipExtendedHeader(ByteBuffer in, int version) {
    if (in.remaining() < Integer.BYTES) {
      return false;
    }
    int size = in.getInt(0);
    long length = version == 4 ? syncSafe(size) : (size & 0xffffffffL) + Integer.BYTES;
    if (length > in.remaining()) {
      return false;
    }
    in.position((int) length);
    return true;
  }
}
