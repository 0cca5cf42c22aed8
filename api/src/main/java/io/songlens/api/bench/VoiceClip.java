package io.songlens.api.bench;

import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SeededRandom;
import io.songlens.composer.voice.measure.Decimator;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A stretch of a voice as a recogniser wants it: 16 kHz, 16 bits, peaks at -6 dBFS, half a second
 * of faint noise before and after, for digital silence unsettles its normalisation.
 */
final class VoiceClip {
  static final int RATE_HZ = 16_000;
  static final double SILENCE_SECONDS = 0.5;

  private static final int HEADER_BYTES = 44;
  private static final double PEAK = 0.5;
  private static final double NOISE_LSB = 2;

  private VoiceClip() {}

  /** Writes the frames from {@code from} to {@code to} of a sound at 48 kHz as a WAV file. */
  static void write(Path file, float[] samples, long from, long to) throws IOException {
    Files.write(file, wav(samples, from, to));
  }

  static byte[] wav(float[] samples, long from, long to) {
    float[] voice = Decimator.decimate(samples, from, to);
    float peak = 0;
    for (float sample : voice) {
      peak = Math.max(peak, Math.abs(sample));
    }
    double gain = peak == 0 ? 0 : PEAK * Short.MAX_VALUE / peak;
    int silence = (int) (SILENCE_SECONDS * RATE_HZ);
    int count = voice.length + 2 * silence;
    ByteBuffer bytes = ByteBuffer.allocate(HEADER_BYTES + 2 * count);
    bytes.order(ByteOrder.LITTLE_ENDIAN).put(header(2 * count));
    SeededRandom random = new Seed(1).random();
    for (int i = 0; i < count; i++) {
      int at = i - silence;
      double sample = at >= 0 && at < voice.length ? gain * voice[at] : 0;
      bytes.putShort((short) Math.round(sample + NOISE_LSB * random.nextGaussian()));
    }
    return bytes.array();
  }

  private static byte[] header(int dataBytes) {
    return ByteBuffer.allocate(HEADER_BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put("RIFF".getBytes(StandardCharsets.US_ASCII))
        .putInt(HEADER_BYTES - 8 + dataBytes)
        .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
        .putInt(16)
        .putShort((short) 1)
        .putShort((short) 1)
        .putInt(RATE_HZ)
        .putInt(2 * RATE_HZ)
        .putShort((short) 2)
        .putShort((short) 16)
        .put("data".getBytes(StandardCharsets.US_ASCII))
        .putInt(dataBytes)
        .array();
  }
}
