package io.songlens.composer.voice;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A short mono sound.
 *
 * @param rateHz samples a second, 8000 to 96,000
 * @param samples of the scale of 16-bit integers
 */
@SuppressWarnings("ArrayRecordComponent")
record WavSound(int rateHz, double[] samples) {
  private static final int HEADER_BYTES = 12;
  private static final int CHUNK_HEADER_BYTES = 8;
  private static final int FORMAT_BYTES = 16;
  private static final int PCM = 1;

  /**
   * Reads a WAV file of 16-bit mono samples. A program that writes to a pipe does not know the
   * length beforehand and announces one too long; so what is there counts.
   *
   * @throws IllegalArgumentException if it is no such file
   */
  static WavSound parse(byte[] bytes) {
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    require(
        bytes.length >= HEADER_BYTES
            && tag(bytes, 0).equals("RIFF")
            && tag(bytes, 8).equals("WAVE"),
        "no RIFF header");
    int rate = 0;
    int at = HEADER_BYTES;
    while (at + CHUNK_HEADER_BYTES <= bytes.length) {
      String tag = tag(bytes, at);
      long length = Integer.toUnsignedLong(file.getInt(at + 4));
      at += CHUNK_HEADER_BYTES;
      int left = bytes.length - at;
      if (tag.equals("data")) {
        require(rate > 0, "no format before the samples");
        return new WavSound(rate, samples(file, at, (int) Math.min(length, left) / 2));
      }
      require(length <= left, "a chunk is cut off");
      if (tag.equals("fmt ")) {
        require(length >= FORMAT_BYTES, "the format is cut off");
        boolean plain =
            file.getShort(at) == PCM && file.getShort(at + 2) == 1 && file.getShort(at + 14) == 16;
        require(plain, "not 16-bit mono");
        rate = file.getInt(at + 4);
        require(rate >= 8000 && rate <= 96_000, "a rate of " + rate + " Hz");
      }
      at += (int) (length + (length & 1));
    }
    throw new IllegalArgumentException("Not a WAV: no samples");
  }

  private static double[] samples(ByteBuffer file, int at, int count) {
    double[] samples = new double[count];
    for (int i = 0; i < count; i++) {
      samples[i] = file.getShort(at + 2 * i);
    }
    return samples;
  }

  private static String tag(byte[] bytes, int at) {
    return new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
  }

  private static void require(boolean met, String otherwise) {
    if (!met) {
      throw new IllegalArgumentException("Not a WAV: " + otherwise);
    }
  }
}
