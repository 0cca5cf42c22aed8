package io.songlens.composer.audio.encode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The check sum of an Ogg page: CRC-32 with the polynomial 04c11db7, not reflected, from zero. */
final class OggCheckSum {
  private static final int AT = 22;
  private static final int POLYNOMIAL = 0x04c11db7;
  private static final int[] TABLE = table();

  private OggCheckSum() {}

  /** Writes the sum into a page. */
  static void seal(byte[] page) {
    ByteBuffer buffer = ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN);
    buffer.putInt(AT, 0);
    buffer.putInt(AT, of(page));
  }

  private static int of(byte[] page) {
    int sum = 0;
    for (byte next : page) {
      sum = (sum << 8) ^ TABLE[(sum >>> 24) ^ (next & 0xff)];
    }
    return sum;
  }

  private static int[] table() {
    int[] table = new int[256];
    for (int i = 0; i < table.length; i++) {
      int sum = i << 24;
      for (int bit = 0; bit < 8; bit++) {
        sum = (sum << 1) ^ (sum < 0 ? POLYNOMIAL : 0);
      }
      table[i] = sum;
    }
    return table;
  }
}
