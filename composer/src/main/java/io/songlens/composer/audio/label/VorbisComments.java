package io.songlens.composer.audio.label;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The comments of FLAC and Opus files: "NAME=text" in UTF-8, each with its length before it. */
final class VorbisComments {
  private static final int MOST_FIELDS = 1024;
  private static final int MOST_FIELD_BYTES = 1 << 18;

  private VorbisComments() {}

  /** The comments that begin there; of a broken list those before the break. */
  static Map<String, String> fields(byte[] bytes, int from) {
    Map<String, String> fields = new LinkedHashMap<>();
    ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    in.position(from);
    if (!skip(in) || in.remaining() < Integer.BYTES) {
      return fields;
    }
    long count = in.getInt() & 0xffffffffL;
    for (int i = 0; i < Math.min(count, MOST_FIELDS); i++) {
      int begin = in.position() + Integer.BYTES;
      if (!skip(in)) {
        break;
      }
      int length = in.position() - begin;
      if (length <= MOST_FIELD_BYTES) {
        put(fields, new String(bytes, begin, length, StandardCharsets.UTF_8));
      }
    }
    return fields;
  }

  private static void put(Map<String, String> fields, String comment) {
    int equals = comment.indexOf('=');
    if (equals > 0) {
      String name = comment.substring(0, equals).toUpperCase(Locale.ROOT);
      fields.putIfAbsent(name, comment.substring(equals + 1));
    }
  }

  /** Goes behind the next text, or says that it does not fit. */
  private static boolean skip(ByteBuffer in) {
    if (in.remaining() < Integer.BYTES) {
      return false;
    }
    long length = in.getInt() & 0xffffffffL;
    if (length > in.remaining()) {
      return false;
    }
    in.position(in.position() + (int) length);
    return true;
  }
}
