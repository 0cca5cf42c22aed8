package io.songlens.image.decode;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.CRC32;

/** Breaks sound files, always in the same way for the same seed. */
final class HostileChanges {
  private static final int[] ODD = {0, 1, 0x7F, 0xFF, 0x7FFFFFFF, 0xFFFFFFFF, 0x80000000, 65500};

  private final SplittableRandom random;

  HostileChanges(long seed) {
    random = new SplittableRandom(seed);
  }

  /** One to three changes of a file; pieces of the others may get into it. */
  byte[] of(List<byte[]> seeds) {
    byte[] file = seeds.get(random.nextInt(seeds.size())).clone();
    boolean png = file[0] == (byte) 0x89;
    int changes = 1 + random.nextInt(3);
    for (int i = 0; i < changes && file.length > 16; i++) {
      file = changed(file, seeds.get(random.nextInt(seeds.size())));
    }
    // Otherwise checksums would keep all damage from the decoder.
    return png && random.nextInt(4) > 0 ? withChecksums(file) : file;
  }

  private byte[] changed(byte[] file, byte[] other) {
    int at = random.nextInt(file.length);
    int length = 1 + random.nextInt(Math.min(64, file.length - at));
    switch (random.nextInt(9)) {
      case 0 -> {
        for (int i = 0; i < 1 + length / 4; i++) {
          file[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return file;
      }
      case 1 -> {
        for (int i = at; i < at + length; i++) {
          file[i] = (byte) random.nextInt(256);
        }
        return file;
      }
      case 2 -> {
        return Arrays.copyOf(file, at);
      }
      case 3 -> {
        Arrays.fill(file, at, at + length, (byte) (random.nextBoolean() ? 0 : 0xFF));
        return file;
      }
      case 4 -> { // a number in a header
        int place = random.nextInt(Math.min(file.length, 256) - 4);
        ByteBuffer.wrap(file).putInt(place, ODD[random.nextInt(ODD.length)]);
        return file;
      }
      case 5 -> { // a piece twice
        int more = Math.min(file.length - at, 1 + random.nextInt(4096));
        return joined(file, 0, at + more, file, at, file.length);
      }
      case 6 -> { // a piece less
        return joined(file, 0, at, file, at + length, file.length);
      }
      case 7 -> { // the end of another file
        int from = random.nextInt(other.length);
        return joined(file, 0, at, other, from, other.length);
      }
      default -> { // a piece of another file
        int from = random.nextInt(other.length);
        int more = Math.min(Math.min(file.length - at, other.length - from), 512);
        System.arraycopy(other, from, file, at, more);
        return file;
      }
    }
  }

  private static byte[] joined(byte[] a, int fromA, int toA, byte[] b, int fromB, int toB) {
    byte[] both = Arrays.copyOf(Arrays.copyOfRange(a, fromA, toA), toA - fromA + toB - fromB);
    System.arraycopy(b, fromB, both, toA - fromA, toB - fromB);
    return both;
  }

  static byte[] withChecksums(byte[] png) {
    ByteBuffer data = ByteBuffer.wrap(png);
    int at = 8;
    while (at + 12 <= png.length) {
      int length = data.getInt(at);
      if (length < 0 || length > png.length - at - 12) {
        break;
      }
      CRC32 sum = new CRC32();
      sum.update(png, at + 4, length + 4);
      data.putInt(at + 8 + length, (int) sum.getValue());
      at += 12 + length;
    }
    return png;
  }
}
