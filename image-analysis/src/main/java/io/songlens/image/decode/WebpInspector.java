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
 * Walks the chunks of a WebP (RFC 9649). The canvas and the bitstream each state a size; the larger
 * counts, since a decoder may believe either. Of an animation, the first frame is kept as a still
 * picture of its own.
 */
final class WebpInspector {
  private static final int HEADER = 12;
  private static final int FRAME_HEADER = 16;
  private static final int ALPHA_FLAG = 0x10;
  private static final int ANIMATION_FLAG = 0x02;

  private final byte[] file;
  private final PhotoLimits limits;
  private final ByteBuffer data;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private int width;
  private int height;
  private boolean bitstream;
  private boolean animated;
  private int frames;
  private byte @Nullable [] exif;

  private WebpInspector(byte[] file, PhotoLimits limits) {
    this.file = file;
    this.limits = limits;
    this.data = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
  }

  static Inspection inspect(byte[] file, PhotoLimits limits) {
    return file.length < HEADER
        ? new Broken(Refusal.TRUNCATED)
        : new WebpInspector(file, limits).walk();
  }

  private Inspection walk() {
    long end = (data.getInt(4) & 0xFFFFFFFFL) + 8;
    if (end > file.length) {
      return new Broken(Refusal.TRUNCATED);
    }
    Refusal fault = chunks(HEADER, end);
    if (fault != null) {
      return new Broken(fault, width, height);
    }
    return bitstream && width > 0 && height > 0
        ? new Sound(width, height, essentials(), exif)
        : new Broken(Refusal.DAMAGED, width, height);
  }

  private @Nullable Refusal chunks(int from, long end) {
    int at = from;
    while (at + 8 <= end && frames <= limits.maxFrames()) {
      String type = new String(file, at, 4, StandardCharsets.ISO_8859_1);
      long length = data.getInt(at + 4) & 0xFFFFFFFFL;
      if (at + 8 + length > end) {
        return Refusal.TRUNCATED;
      }
      Refusal fault =
          type.equals("ANMF") ? frame(at + 8, (int) length) : chunk(type, at + 8, (int) length);
      if (fault != null) {
        return fault;
      }
      at += 8 + (int) length + (int) (length & 1);
    }
    return null;
  }

  /** A frame's chunks make a still picture; its place on the canvas does not matter. */
  private @Nullable Refusal frame(int from, int length) {
    if (length < FRAME_HEADER || !animated) {
      return Refusal.DAMAGED;
    }
    if (frames++ > 0) {
      return null;
    }
    int wide = 1 + threeBytes(from + 6);
    int high = 1 + threeBytes(from + 9);
    animated = false; // a frame inside a frame is damage
    byte[] canvas = new byte[10];
    canvas[0] = ALPHA_FLAG;
    putThreeBytes(canvas, 4, wide - 1);
    putThreeBytes(canvas, 7, high - 1);
    keep("VP8X", canvas);
    size(wide, high);
    Refusal fault = chunks(from + FRAME_HEADER, from + (long) length);
    animated = true;
    return fault == null && !bitstream ? Refusal.DAMAGED : fault;
  }

  private @Nullable Refusal chunk(String type, int from, int length) {
    switch (type) {
      case "VP8X" -> {
        if (length < 10) {
          return Refusal.DAMAGED;
        }
        int wide = 1 + threeBytes(from + 4);
        int high = 1 + threeBytes(from + 7);
        if (limits.exceededBy(wide, high)) {
          size(wide, high);
          return Refusal.TOO_MANY_PIXELS;
        }
        animated = (file[from] & ANIMATION_FLAG) != 0;
        if (animated) {
          return null; // its first frame makes a canvas of its own
        }
        size(wide, high);
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

  private static void putThreeBytes(byte[] to, int at, int value) {
    to[at] = (byte) value;
    to[at + 1] = (byte) (value >> 8);
    to[at + 2] = (byte) (value >> 16);
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
