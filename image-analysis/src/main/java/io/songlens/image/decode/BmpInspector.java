package io.songlens.image.decode;

import io.songlens.image.decode.Inspection.Broken;
import io.songlens.image.decode.Inspection.Sound;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;

/**
 * Reads the headers of a Windows bitmap. The decoder is shown headers written anew from what was
 * checked, so that sizes, offsets and colour profiles of the file cannot mislead it.
 */
final class BmpInspector {
  private static final int FILE_HEADER = 14;
  private static final int INFO_HEADER = 40;

  /** The header that has room for four colour masks. */
  private static final int MASKED_HEADER = 108;

  private static final int SRGB = 0x73524742;
  private static final int UNPACKED = 0;
  private static final int RLE8 = 1;
  private static final int RLE4 = 2;
  private static final int MASKS = 3;
  private static final int MASKS_WITH_ALPHA = 6;

  private final byte[] file;
  private final ByteBuffer data;

  private BmpInspector(byte[] file) {
    this.file = file;
    this.data = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
  }

  static Inspection inspect(byte[] file) {
    return file.length < FILE_HEADER + INFO_HEADER
        ? new Broken(Refusal.TRUNCATED)
        : new BmpInspector(file).judge();
  }

  private Inspection judge() {
    int header = data.getInt(14);
    if (!Set.of(INFO_HEADER, 52, 56, MASKED_HEADER, 124).contains(header)) {
      // 12 and 64 belong to OS/2; anything else is no bitmap at all.
      return new Broken(
          header == 12 || header == 64 ? Refusal.UNSUPPORTED_FORMAT : Refusal.DAMAGED);
    }
    int width = data.getInt(18);
    int storedHeight = data.getInt(22);
    int depth = data.getShort(28) & 0xFFFF;
    int packing = data.getInt(30);
    if (width <= 0 || storedHeight == 0 || storedHeight == Integer.MIN_VALUE) {
      return new Broken(Refusal.DAMAGED);
    }
    int height = Math.abs(storedHeight);
    boolean masks = packing == MASKS || packing == MASKS_WITH_ALPHA;
    boolean known =
        switch (depth) {
          case 1, 24 -> packing == UNPACKED;
          case 4 -> packing == UNPACKED || packing == RLE4;
          case 8 -> packing == UNPACKED || packing == RLE8;
          case 16, 32 -> packing == UNPACKED || masks;
          default -> false;
        };
    if (!known) {
      boolean picture = packing == 4 || packing == 5; // JPEG or PNG inside
      return new Broken(picture ? Refusal.UNSUPPORTED_FORMAT : Refusal.DAMAGED, width, height);
    }
    int maskBytes = masks && header == INFO_HEADER ? (packing == MASKS ? 12 : 16) : 0;
    long pixelsAt = data.getInt(10) & 0xFFFFFFFFL;
    int paletteAt = FILE_HEADER + header + maskBytes;
    long stride = ((long) width * depth + 31) / 32 * 4;
    boolean packed = packing == RLE4 || packing == RLE8;
    long needed = packed ? 2 : stride * height;
    if (pixelsAt < paletteAt || (packed && storedHeight < 0)) {
      return new Broken(Refusal.DAMAGED, width, height);
    }
    if (pixelsAt + needed > file.length) {
      return new Broken(Refusal.TRUNCATED, width, height);
    }
    int pixels = (int) (packed ? file.length - pixelsAt : needed);
    int palette = depth > 8 ? 0 : (int) Math.min(pixelsAt - paletteAt, 4L << depth) & ~3;
    if (depth <= 8 && palette == 0) {
      return new Broken(Refusal.DAMAGED, width, height);
    }
    byte[] clean = withHeaders(masks, palette, pixels);
    System.arraycopy(file, paletteAt, clean, clean.length - pixels - palette, palette);
    System.arraycopy(file, (int) pixelsAt, clean, clean.length - pixels, pixels);
    return new Sound(width, height, clean, null);
  }

  private byte[] withHeaders(boolean masks, int palette, int pixels) {
    int header = masks ? MASKED_HEADER : INFO_HEADER;
    int before = FILE_HEADER + header + palette;
    byte[] whole = new byte[before + pixels];
    ByteBuffer clean = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN);
    clean.put(file, 0, 2).putInt(before + pixels).putInt(0).putInt(before);
    clean.putInt(header).put(file, 18, 8).putShort((short) 1).put(file, 28, 2);
    clean.putInt(masks ? MASKS : data.getInt(30)).putInt(pixels);
    clean.position(FILE_HEADER + INFO_HEADER);
    if (masks) {
      // They follow the short header, and are part of the longer ones.
      clean.put(file, FILE_HEADER + INFO_HEADER, 12);
      boolean alpha = data.getInt(14) >= 56 || data.getInt(30) == MASKS_WITH_ALPHA;
      clean.putInt(alpha ? data.getInt(FILE_HEADER + INFO_HEADER + 12) : 0).putInt(SRGB);
    }
    return whole;
  }
}
