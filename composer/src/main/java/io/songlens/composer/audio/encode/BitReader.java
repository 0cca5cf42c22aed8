package io.songlens.composer.audio.encode;

/** Reads numbers of any width, the highest bit first. */
final class BitReader {
  private final byte[] data;
  private int next;
  private long cache; // its lowest bits, as many as are cached, are the next to be read
  private int cached;

  BitReader(byte[] data, int from) {
    this.data = data;
    this.next = from;
  }

  /** A number without sign of 0..32 bits. */
  int unsigned(int bits) {
    fill(bits);
    cached -= bits;
    return (int) ((cache >>> cached) & ((1L << bits) - 1));
  }

  /** A number in two's complement of 1..32 bits. */
  int signed(int bits) {
    return unsigned(bits) << (32 - bits) >> (32 - bits);
  }

  /** How many zeros come before the next one, which is read too. */
  int zeros() {
    int zeros = 0;
    while (true) {
      fill(1);
      long aligned = cache << (64 - cached);
      int leading = Math.min(cached, Long.numberOfLeadingZeros(aligned));
      zeros += leading;
      if (leading < cached) {
        cached -= leading + 1;
        return zeros;
      }
      cached = 0;
    }
  }

  /** Goes on at the next full byte. */
  void align() {
    cached -= cached % 8;
  }

  /** Where the next byte lies; call only on a full byte. */
  int position() {
    return next - cached / 8;
  }

  private void fill(int bits) {
    if (cached >= bits) {
      return;
    }
    if (next >= data.length) {
      throw new IndexOutOfBoundsException("The bits end at byte " + next);
    }
    while (cached <= 56 && next < data.length) {
      cache = (cache << 8) | (data[next++] & 0xff);
      cached += 8;
    }
    if (cached < bits) {
      throw new IndexOutOfBoundsException("The bits end at byte " + next);
    }
  }
}
