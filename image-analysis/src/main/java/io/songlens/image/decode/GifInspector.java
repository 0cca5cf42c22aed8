package io.songlens.image.decode;

import io.songlens.image.decode.Inspection.Broken;
import io.songlens.image.decode.Inspection.Sound;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Walks the blocks of a GIF (GIF89a specification). Only the first frame is shown to the decoder,
 * as a picture of its own; the canvas counts against the limits, since a decoder may believe it.
 */
final class GifInspector {
  private static final int AFTER_SCREEN = 13;

  private final byte[] file;
  private final ByteBuffer data;
  private final PhotoLimits limits;
  private byte[] control = new byte[0];
  private byte[] first = new byte[0];
  private int width;
  private int height;
  private int frames;
  private int at;

  private GifInspector(byte[] file, PhotoLimits limits) {
    this.file = file;
    this.data = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    this.limits = limits;
  }

  static Inspection inspect(byte[] file, PhotoLimits limits) {
    return file.length < AFTER_SCREEN
        ? new Broken(Refusal.TRUNCATED)
        : new GifInspector(file, limits).walk();
  }

  private Inspection walk() {
    int canvasWidth = data.getShort(6) & 0xFFFF;
    int canvasHeight = data.getShort(8) & 0xFFFF;
    if (limits.exceededBy(canvasWidth, canvasHeight)) {
      return new Broken(Refusal.TOO_MANY_PIXELS, canvasWidth, canvasHeight);
    }
    at = AFTER_SCREEN + colours(file[10]);
    int afterColours = at;
    while (at < file.length && frames <= limits.maxFrames()) {
      int block = file[at] & 0xFF;
      if (block == 0x3B) {
        break;
      }
      boolean whole;
      if (block == 0x21) {
        whole = extension();
      } else if (block == 0x2C) {
        whole = frame();
      } else {
        return new Broken(Refusal.DAMAGED, width, height);
      }
      if (!whole) {
        return new Broken(Refusal.TRUNCATED, width, height);
      }
    }
    if (frames == 0) {
      return new Broken(at < file.length ? Refusal.DAMAGED : Refusal.TRUNCATED);
    }
    return width > 0 && height > 0
        ? new Sound(width, height, still(afterColours), null)
        : new Broken(Refusal.DAMAGED);
  }

  /** Skips an extension; the control block of the first frame (transparency) is kept. */
  private boolean extension() {
    int from = at;
    boolean isControl = at + 1 < file.length && (file[at + 1] & 0xFF) == 0xF9;
    at += 2;
    boolean whole = subBlocks();
    if (whole && isControl && frames == 0 && at - from == 8) {
      control = Arrays.copyOfRange(file, from, at);
    }
    return whole;
  }

  private boolean frame() {
    int from = at;
    if (at + 10 > file.length) {
      return false;
    }
    if (frames == 0) {
      width = data.getShort(at + 5) & 0xFFFF;
      height = data.getShort(at + 7) & 0xFFFF;
    }
    at += 10 + colours(file[at + 9]) + 1; // the code size
    if (!subBlocks()) {
      return false;
    }
    if (frames++ == 0) {
      first = Arrays.copyOfRange(file, from, at);
      Arrays.fill(first, 1, 5, (byte) 0); // its place on the canvas
    }
    return true;
  }

  /** Moves behind the block terminator. */
  private boolean subBlocks() {
    while (at < file.length) {
      int length = file[at] & 0xFF;
      at += 1 + length;
      if (length == 0) {
        return true;
      }
    }
    return false;
  }

  private static int colours(byte flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
  }

  private byte[] still(int afterColours) {
    ByteArrayOutputStream still = new ByteArrayOutputStream(afterColours + first.length + 9);
    still.writeBytes("GIF89a".getBytes(StandardCharsets.ISO_8859_1));
    still.write(first, 5, 4);
    still.write(file, 10, afterColours - 10);
    still.writeBytes(control);
    still.writeBytes(first);
    still.write(0x3B);
    return still.toByteArray();
  }
}
