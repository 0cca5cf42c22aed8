package io.songlens.composer.audio.label;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A frame of an ID3v2 tag. */
final class Id3Frame {
  private static final int HEADER = 10;
  private static final int MOST_TEXT_BYTES = 1 << 18;
  private static final int LANGUAGE = 3;

  private final String id;
  private final byte[] body;

  private Id3Frame(String id, byte[] body) {
    this.id = id;
    this.body = body;
  }

  /** The next frame, or null where there is none. One that is packed or too large comes empty. */
  static @Nullable Id3Frame next(ByteBuffer in, int version, boolean unsynchronised) {
    if (in.remaining() < HEADER) {
      return null;
    }
    byte[] name = new byte[4];
    in.get(name);
    int size = in.getInt();
    int flags = in.getShort();
    // Some programs write the plain number where version 4 asks for seven bits a byte.
    int length = version == 4 && (size & 0x80808080) == 0 ? Id3.syncSafe(size) : size;
    String id = new String(name, StandardCharsets.ISO_8859_1);
    if (!id.matches("[A-Z0-9]{4}") || length < 0 || length > in.remaining()) {
      return null;
    }
    int packed = version == 4 ? 0x0c : 0xc0;
    int extra = extraBytes(version, flags);
    if ((flags & packed) != 0 || length < extra || length > MOST_TEXT_BYTES) {
      in.position(in.position() + length);
      return new Id3Frame(id, new byte[0]);
    }
    in.position(in.position() + extra);
    byte[] body = new byte[length - extra];
    in.get(body);
    boolean resynchronise = version == 4 && (unsynchronised || (flags & 0x02) != 0);
    return new Id3Frame(id, resynchronise ? resynchronised(body) : body);
  }

  /** A group's number and, in version 4, the length before unsynchronisation. */
  private static int extraBytes(int version, int flags) {
    if (version == 3) {
      return (flags & 0x20) != 0 ? 1 : 0;
    }
    return ((flags & 0x40) != 0 ? 1 : 0) + ((flags & 0x01) != 0 ? 4 : 0);
  }

  /** Adds its text under its name, unless there is one already. */
  void putText(Map<String, String> fields) {
    if (body.length < 1) {
      return;
    }
    switch (id) {
      case "TXXX" -> {
        String[] texts = texts(1);
        if (texts.length > 1) {
          fields.putIfAbsent(texts[0].toUpperCase(Locale.ROOT), texts[1]);
        }
      }
      case "COMM" -> {
        String[] texts = texts(1 + LANGUAGE);
        if (texts.length > 1) {
          fields.putIfAbsent("COMMENT", texts[1]);
        }
      }
      case "TIT2" -> fields.putIfAbsent("TITLE", texts(1)[0]);
      default -> {}
    }
  }

  private String[] texts(int from) {
    Charset charset =
        switch (body[0]) {
          case 1 -> StandardCharsets.UTF_16;
          case 2 -> StandardCharsets.UTF_16BE;
          case 3 -> StandardCharsets.UTF_8;
          default -> StandardCharsets.ISO_8859_1;
        };
    int begin = Math.min(from, body.length);
    String all = new String(body, begin, body.length - begin, charset);
    // Each text of UTF-16 may begin with a mark of its own, and only the first is taken as one.
    String[] texts = all.split("\0", -1);
    return Arrays.stream(texts)
        .map(text -> text.startsWith("\ufeff") ? text.substring(1) : text)
        .toArray(String[]::new);
  }

  /** Takes out the zero that unsynchronisation puts behind every byte of ones. */
  static byte[] resynchronised(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      out.write(bytes[i]);
      if (bytes[i] == (byte) 0xff && i + 1 < bytes.length && bytes[i + 1] == 0) {
        i++;
      }
    }
    return out.toByteArray();
  }
}
