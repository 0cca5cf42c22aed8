package io.songlens.composer.audio.label;

import io.songlens.composer.audio.Signals;
import io.songlens.composer.audio.encode.Mp3Encoder;
import io.songlens.composer.audio.encode.WavEncoder;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Small sound files with a field, put together byte by byte. */
final class TinyFiles {
  static final byte[] MP3 = Mp3Encoder.standard().encode(Signals.sine(440, -12, 0.5, 0));
  static final byte[] WAV = WavEncoder.of24Bits().encode(Signals.sine(440, -12, 0.05, 0));
  private static final byte[] FRAMES = {(byte) 0xff, (byte) 0xf8, 1, 2, 3, 4, 5, 6, 7};

  private TinyFiles() {}

  /** An ID3v2 tag of version 3 or 4 with one text in ISO 8859-1. */
  static byte[] id3(int version, String name, String text) {
    byte[] body = latin("\0" + name + "\0" + text);
    int size = version == 4 ? spread(body.length) : body.length;
    byte[] frame = joined(latin("TXXX"), big(size), new byte[2], body, new byte[30]);
    return joined(
        latin("ID3"), new byte[] {(byte) version, 0, 0}, big(spread(frame.length)), frame);
  }

  static byte[] flac(String... comments) {
    byte[] info = new byte[34];
    info[12] = 0x0b;
    byte[] tags = comments(comments);
    return joined(
        latin("fLaC"),
        big(info.length),
        info,
        big((4 << 24) | tags.length),
        tags,
        big((0x81 << 24) | 5),
        new byte[5],
        FRAMES);
  }

  /** Opus of three packets behind the headers, cut into pages of so many segments. */
  static byte[] opus(int segmentsPerPage, String... comments) {
    byte[] head = joined(latin("OpusHead"), new byte[] {1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    byte[] tags = joined(latin("OpusTags"), comments(comments));
    byte[] large = new byte[510];
    large[509] = 9;
    ByteArrayOutputStream segments = new ByteArrayOutputStream();
    ByteArrayOutputStream bodies = new ByteArrayOutputStream();
    for (byte[] packet : List.of(head, tags, new byte[] {1, 2, 3}, large, new byte[] {4})) {
      for (int left = packet.length; left >= 0; left -= 255) {
        segments.write(Math.min(left, 255));
      }
      bodies.writeBytes(packet);
    }
    ByteBuffer lengths = ByteBuffer.wrap(segments.toByteArray());
    ByteBuffer body = ByteBuffer.wrap(bodies.toByteArray());
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    while (lengths.hasRemaining()) {
      byte[] table = new byte[Math.min(segmentsPerPage, lengths.remaining())];
      lengths.get(table);
      int length = 0;
      for (byte segment : table) {
        length += segment & 0xff;
      }
      byte[] part = new byte[length];
      body.get(part);
      long granule = lengths.hasRemaining() ? 0 : 2880;
      file.writeBytes(
          ByteBuffer.allocate(27)
              .order(ByteOrder.LITTLE_ENDIAN)
              .put(latin("OggS"))
              .putShort((short) 0)
              .putLong(granule)
              .putInt(7)
              .putLong(0)
              .put((byte) table.length)
              .array());
      file.writeBytes(table);
      file.writeBytes(part);
    }
    return file.toByteArray();
  }

  /** A WAV file with an ID3 chunk behind its sound. */
  static byte[] wav(String name, String text) {
    byte[] tag = id3(4, name, text);
    byte[] padding = new byte[tag.length % 2];
    return joined(WAV, latin("id3 "), little(tag.length), tag, padding);
  }

  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] comments(String... comments) {
    byte[] all = joined(little(1), latin("v"), little(comments.length));
    for (String comment : comments) {
      byte[] text = comment.getBytes(StandardCharsets.UTF_8);
      all = joined(all, little(text.length), text);
    }
    return all;
  }

  private static int spread(int number) {
    return (number & 0x7f) | ((number & 0x3f80) << 1) | ((number & 0x1fc000) << 2);
  }

  private static byte[] big(int number) {
    return ByteBuffer.allocate(4).putInt(number).array();
  }

  private static byte[] little(int number) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(number).array();
  }
}
