package io.songlens.image.decode;

import io.songlens.image.decode.Inspection.Broken;
import io.songlens.image.decode.Inspection.Sound;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Walks the chunks of a PNG (ISO/IEC 15948) up to its end. Only the chunks that make pixels are
 * shown to the decoder: compressed text and profiles can be bombs of their own.
 */
final class PngInspector {
  private static final int SIGNATURE = 8;
  private static final int AROUND_DATA = 12; // length, type and CRC
  private static final int MAX_EXIF = 1 << 20;
  private static final Set<String> PIXEL_CHUNKS = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

  private PngInspector() {}

  static Inspection inspect(byte[] file) {
    ByteBuffer chunks = ByteBuffer.wrap(file);
    ByteArrayOutputStream essentials = new ByteArrayOutputStream(file.length);
    essentials.write(file, 0, SIGNATURE);
    byte @Nullable [] exif = null;
    int width = 0;
    int height = 0;
    boolean pixels = false;
    int at = SIGNATURE;
    while (at + AROUND_DATA <= file.length) {
      long length = chunks.getInt(at) & 0xFFFFFFFFL;
      long next = at + AROUND_DATA + length;
      if (next > file.length) {
        break;
      }
      String type = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
      if (at == SIGNATURE && !(type.equals("IHDR") && length == 13)) {
        return new Broken(Refusal.DAMAGED);
      }
      if (PIXEL_CHUNKS.contains(type)) {
        if (!checksumHolds(file, at, (int) length)) {
          return new Broken(Refusal.DAMAGED);
        }
        essentials.write(file, at, (int) length + AROUND_DATA);
      }
      switch (type) {
        case "IHDR" -> {
          width = chunks.getInt(at + 8);
          height = chunks.getInt(at + 12);
        }
        case "IDAT" -> pixels = true;
        case "eXIf" -> {
          if (length <= MAX_EXIF) {
            exif = Arrays.copyOfRange(file, at + 8, at + 8 + (int) length);
          }
        }
        case "IEND" -> {
          boolean sound = width > 0 && height > 0 && pixels;
          return sound
              ? new Sound(width, height, essentials.toByteArray(), exif)
              : new Broken(Refusal.DAMAGED);
        }
        default -> {} // dropped
      }
      at = (int) next;
    }
    return new Broken(Refusal.TRUNCATED, width, height);
  }

  private static boolean checksumHolds(byte[] file, int at, int length) {
    CRC32 checksum = new CRC32();
    checksum.update(file, at + 4, length + 4);
    return (int) checksum.getValue() == ByteBuffer.wrap(file).getInt(at + 8 + length);
  }
}
