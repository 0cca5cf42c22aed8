package io.songlens.composer.audio.encode;

import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.song.Seed;
import io.songlens.composer.song.SeededRandom;
import io.songlens.composer.song.SongPlan;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Writes WAV files of 24 or 16 bits. Masters and stems are kept in 24 bits, whose rounding lies
 * below what any converter resolves; 16 bits get triangular dither of ±1 LSB (Lipshitz, Wannamaker
 * and Vanderkooy, "Quantization and dither: a theoretical survey", JAES 40(5), 1992). Samples
 * beyond full scale are clipped.
 */
public final class WavEncoder implements AudioEncoder {
  private static final int HEADER_BYTES = 44;
  private static final int BLOCK_FRAMES = 8192;
  private static final short PCM = 1;
  private static final short CHANNELS = 2;

  private final int bits;
  private final @Nullable Seed ditherSeed;

  private WavEncoder(int bits, @Nullable Seed ditherSeed) {
    this.bits = bits;
    this.ditherSeed = ditherSeed;
  }

  /** 24 bits, without dither. */
  public static WavEncoder of24Bits() {
    return new WavEncoder(24, null);
  }

  /** 16 bits, with dither that the seed decides. */
  public static WavEncoder of16Bits(Seed ditherSeed) {
    return new WavEncoder(16, ditherSeed);
  }

  @Override
  public String extension() {
    return "wav";
  }

  @Override
  public String mediaType() {
    return "audio/wav";
  }

  @Override
  public void encode(StereoAudio audio, OutputStream out) throws IOException {
    out.write(header(audio.frames()));
    SeededRandom dither = ditherSeed == null ? null : ditherSeed.fork("dither").random();
    byte[] block = new byte[BLOCK_FRAMES * frameBytes()];
    for (int start = 0; start < audio.frames(); start += BLOCK_FRAMES) {
      int end = Math.min(audio.frames(), start + BLOCK_FRAMES);
      int at = 0;
      for (int i = start; i < end; i++) {
        at = put(block, at, quantised(audio.left()[i], dither));
        at = put(block, at, quantised(audio.right()[i], dither));
      }
      out.write(block, 0, at);
    }
  }

  private byte[] header(int frames) {
    int dataBytes = Math.multiplyExact(frames, frameBytes());
    return ByteBuffer.allocate(HEADER_BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(ascii("RIFF"))
        .putInt(HEADER_BYTES - 8 + dataBytes)
        .put(ascii("WAVEfmt "))
        .putInt(16)
        .putShort(PCM)
        .putShort(CHANNELS)
        .putInt(SongPlan.SAMPLE_RATE_HZ)
        .putInt(SongPlan.SAMPLE_RATE_HZ * frameBytes())
        .putShort((short) frameBytes())
        .putShort((short) bits)
        .put(ascii("data"))
        .putInt(dataBytes)
        .array();
  }

  private int frameBytes() {
    return CHANNELS * bits / 8;
  }

  private int quantised(float sample, @Nullable SeededRandom dither) {
    double value = (double) sample * (1 << (bits - 1));
    if (dither != null) {
      value += dither.nextDouble(-1, 0) + dither.nextDouble(0, 1);
    }
    return Pcm.nearest(value, bits);
  }

  private int put(byte[] block, int at, int value) {
    int next = at;
    for (int shift = 0; shift < bits; shift += 8) {
      block[next++] = (byte) (value >> shift);
    }
    return next;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
