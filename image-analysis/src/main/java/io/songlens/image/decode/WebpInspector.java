package io.songlens.image.decode;

import io.songlens.image.decode.Inspection.Broken;
import io.songlens.image.decode.Inspection.Sound;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Walks the chunks of a still WebP (RFC 9649). The canvas and the bitstream each state a size; the
 * larger counts, since a decoder may believe either.
 */
final class WebpInspector {
  private static final int HEADER = 12;
  private static final int ALPHA_FLAG = 0x10;
  private static final int ANIMATION_FLAG = 0x02;

  private final byte[] file;
  private final ByteBuffer data;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private int width;
  private int height;
  private boolean bitstream;
  private byte @Nullable [] exif;

  private WebpInspector(byte[] file) {
    this.file = file;
    this.data = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
  }

  static Inspection inspect(byte[] file) {
    return new WebpInspector(file).walk();
  }

  private Inspection walk() {
    long end = (data.getInt(4) & 0xFFFFFFFFL) + 8;
    if (end > file.length) {
      return new Broken(Refusal.TRUNCATED);
    }
    int at = HEADER;
    while (at + 8 <= end) {
      String type = new String(file, at, 4, StandardCharsets.ISO_8859_1);
      long length = data.getInt(at + 4) & 0xFFFFFFFFL;
      if (at + 8 + length > end) {
        return new Broken(Refusal.TRUNCATED);
      }
      Refusal fault = chunk(type, at + 8, (int) length);
      if (fault != null) {
        return new Broken(fault, width, height);
      }
      at += 8 + (int) length + (int) (length & 1);
    }
    return bitstream && width > 0 && height > 0
        ? new Sound(width, height, essentials(), exif)
        : new Broken(Refusal.DAMAGED);
  }

  private @Nullable Refusal chunk(String type, int from, int length) {
    switch (type) {
      case "VP8X" -> {
        if (length < 10) {
          return Refusal.DAMAGED;
        }
        if ((file[from] & ANIMATION_FLAG) != 0) {
          return Refusal.UNSUPPORTED_FORMAT;
        }
        size(1 + threeBytes(from + 4), 1 + threeBytes(from + 7));
        byte[] canvas = Arrays.copyOfRange(file, from, from + length);
        canvas[0] &= ALPHA_FLAG;
        keep(type, canvas);
      }
      case "VP8 " -> {
        if (length < 10 || threeBytes(from + 3) != 0x2A019D || bitstream) {
          return Refusal.DAMAGED;
        }
        size(data.getShort(from + 6) & 0x3FFF, data.getShort(from + 8) & 0x3FFF);
        keep(type, Arrays.copyOfRange(file, from, from + length));
        bitstream = true;
      }
      case "VP8L" -> {
        if (length < 5 || file[from] != 0x2F || bitstream) {
          return Refusal.DAMAGED;
        }
        int sizes = data.getInt(from + 1);
        size(1 + (sizes & 0x3FFF), 1 + ((sizes >>> 14) & 0x3FFF));
        keep(type, Arrays.copyOfRange(file, from, from + length));
        bitstream = true;
      }
      case "ALPH" -> keep(type, Arrays.copyOfRange(file, from, from + length));
      case "EXIF" -> exif = tiffOf(Arrays.copyOfRange(file, from, from + length));
      default -> {} // profiles, XMP and unknown chunks are dropped
    }
    return null;
  }

  /** Some writers repeat JPEG's "Exif" preamble before the TIFF block. */
  private static byte[] tiffOf(byte[] block) {
    boolean preamble = block.length > 6 && block[0] == 'E' && block[1] == 'x';
    return preamble ? Arrays.copyOfRange(block, 6, block.length) : block;
  }

  private void size(int atLeastWidth, int atLeastHeight) {
    width = Math.max(width, atLeastWidth);
    height = Math.max(height, atLeastHeight);
  }

  private int threeBytes(int at) {
    return (file[at] & 0xFF) | (file[at + 1] & 0xFF) << 8 | (file[at + 2] & 0xFF) << 16;
  }

  private void keep(String type, byte[] content) {
    kept.writeBytes(type.getBytes(StandardCharsets.ISO_8859_1));
    kept.writeBytes(littleEndian(content.length));
    kept.writeBytes(content);
    if (content.length % 2 == 1) {
      kept.write(0);
    }
  }

  private byte[] essentials() {
    ByteArrayOutputStream whole = new ByteArrayOutputStream(kept.size() + HEADER);
    whole.writeBytes("RIFF".getBytes(StandardCharsets.ISO_8859_1));
    whole.writeBytes(littleEndian(kept.size() + 4));
    whole.writeBytes("WEBP".getBytes(StandardCharsets.ISO_8859_1));
    whole.writeBytes(kept.toByteArray());
    return whole.toByteArray();
  }

  private static byte[] littleEndian(int value) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
  }
}
