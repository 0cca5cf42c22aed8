package io.songlens.image.decode;

import io.songlens.image.decode.Inspection.Broken;
import io.songlens.image.decode.Inspection.Sound;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Walks the marker segments of a JPEG (ITU-T T.81, annex B) up to its end-of-image marker. Bytes
 * that follow it (motion photos, second pictures) are dropped with the metadata.
 */
final class JpegInspector {
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);

  /** Real progressive files have about ten; thousands are an attack on the decoder's time. */
  private static final int MAX_SCANS = 200;

  /**
   * Each scan goes over all pixels again, and a hundred bytes can make one. A slow machine's
   * decoder manages about so many a millisecond, and it cannot be stopped.
   */
  private static final long PIXELS_PER_MILLI = 200_000;

  private final byte[] file;
  private final long mostWork;
  private final ByteArrayOutputStream essentials;
  private int at = 2;
  private int width;
  private int height;
  private int scans;
  private byte @Nullable [] exif;

  private JpegInspector(byte[] file, PhotoLimits limits) {
    this.file = file;
    this.mostWork = limits.maxMillis() * PIXELS_PER_MILLI;
    this.essentials = new ByteArrayOutputStream(file.length);
    essentials.write(file, 0, 2);
  }

  static Inspection inspect(byte[] file, PhotoLimits limits) {
    return new JpegInspector(file, limits).walk();
  }

  private Inspection walk() {
    while (true) {
      if (at + 1 >= file.length) {
        return new Broken(Refusal.TRUNCATED);
      }
      if (byteAt(at) != 0xFF) {
        return new Broken(Refusal.DAMAGED);
      }
      int marker = byteAt(at + 1);
      if (marker == 0xFF) { // a fill byte
        at++;
      } else if (marker == 0xD9) {
        return end();
      } else if (marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7)) {
        at += 2;
      } else {
        Refusal fault = segment(marker);
        if (fault != null) {
          return new Broken(fault, width, height);
        }
      }
    }
  }

  private Inspection end() {
    if (width == 0 || height == 0 || scans == 0) {
      return new Broken(Refusal.DAMAGED);
    }
    essentials.write(file, at, 2);
    return new Sound(width, height, essentials.toByteArray(), exif);
  }

  private @Nullable Refusal segment(int marker) {
    if (at + 3 >= file.length) {
      return Refusal.TRUNCATED;
    }
    int length = byteAt(at + 2) << 8 | byteAt(at + 3);
    int next = at + 2 + length;
    if (length < 2 || marker == 0xD8 || marker == 0x00) {
      return Refusal.DAMAGED;
    }
    if (next > file.length) {
      return Refusal.TRUNCATED;
    }
    if (isFrame(marker) && !readFrame(length)) {
      return Refusal.DAMAGED;
    }
    boolean metadata = (marker >= 0xE1 && marker <= 0xEF && marker != 0xEE) || marker == 0xFE;
    if (!metadata) {
      essentials.write(file, at, next - at);
    } else if (marker == 0xE1 && exif == null && isExif(at + 4, next)) {
      exif = Arrays.copyOfRange(file, at + 4 + EXIF.length, next);
    }
    at = next;
    return marker == 0xDA ? scan() : null;
  }

  /** Start-of-frame markers; a second frame would be a hierarchical file, which nobody writes. */
  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private boolean readFrame(int length) {
    if (length < 8 || width != 0) {
      return false;
    }
    height = byteAt(at + 5) << 8 | byteAt(at + 6);
    width = byteAt(at + 7) << 8 | byteAt(at + 8);
    return width > 0 && height > 0;
  }

  private @Nullable Refusal scan() {
    if (width == 0 || ++scans > MAX_SCANS) {
      return Refusal.DAMAGED;
    }
    if ((long) scans * width * height > mostWork) {
      return Refusal.TOO_SLOW;
    }
    int start = at;
    while (at + 1 < file.length) {
      int following = byteAt(at + 1);
      boolean marker = byteAt(at) == 0xFF && following != 0x00 && following != 0xFF;
      if (marker && !(following >= 0xD0 && following <= 0xD7)) {
        essentials.write(file, start, at - start);
        return null;
      }
      at++;
    }
    return Refusal.TRUNCATED;
  }

  private boolean isExif(int from, int to) {
    return to - from > EXIF.length
        && Arrays.equals(file, from, from + EXIF.length, EXIF, 0, EXIF.length);
  }

  private int byteAt(int index) {
    return file[index] & 0xFF;
  }
}
