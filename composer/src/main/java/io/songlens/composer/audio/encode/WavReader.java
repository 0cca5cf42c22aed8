package io.songlens.composer.audio.encode;

import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.song.SongPlan;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads WAV files as {@link WavEncoder} and common programs write them. */
public final class WavReader {
  private static final int RIFF = 0x46464952;
  private static final int WAVE = 0x45564157;
  private static final int FORMAT = 0x20746d66;
  private static final int DATA = 0x61746164;
  private static final int PCM = 1;
  private static final int EXTENSIBLE = 0xfffe;

  private WavReader() {}

  /**
   * Reads integer PCM of 16 or 24 bits, mono (which is heard on both sides) or stereo, at 48 kHz.
   *
   * @throws IOException if the bytes are anything else
   */
  public static StereoAudio read(byte[] wav) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN);
    if (in.remaining() < 12 || in.getInt() != RIFF || in.getInt() == 0 || in.getInt() != WAVE) {
      throw new IOException("Not a WAV file");
    }
    int channels = 0;
    int bits = 0;
    while (in.remaining() >= 8) {
      int chunk = in.getInt();
      int length = in.getInt();
      if (length < 0 || length > in.remaining()) {
        throw new IOException("The WAV file is cut short");
      }
      ByteBuffer body = in.slice(in.position(), length).order(ByteOrder.LITTLE_ENDIAN);
      if (chunk == FORMAT && length >= 16) {
        requireSupported(body);
        channels = body.getShort(2);
        bits = body.getShort(14);
      } else if (chunk == DATA && channels > 0) {
        return samples(body, channels, bits);
      }
      in.position(Math.min(in.limit(), in.position() + length + length % 2));
    }
    throw new IOException("The WAV file has no sound");
  }

  private static void requireSupported(ByteBuffer format) throws IOException {
    int encoding = format.getShort(0) & 0xffff;
    int channels = format.getShort(2);
    int rate = format.getInt(4);
    int bits = format.getShort(14);
    if ((encoding != PCM && encoding != EXTENSIBLE)
        || (channels != 1 && channels != 2)
        || rate != SongPlan.SAMPLE_RATE_HZ
        || (bits != 16 && bits != 24)) {
      throw new IOException(
          "Only 16 or 24 bit PCM at 48 kHz in one or two channels is read, not encoding %d, %d bit, %d Hz, %d channels"
              .formatted(encoding, bits, rate, channels));
    }
  }

  private static StereoAudio samples(ByteBuffer data, int channels, int bits) {
    int frames = data.remaining() / (channels * bits / 8);
    StereoAudio audio = StereoAudio.silence(frames);
    for (int i = 0; i < frames; i++) {
      audio.left()[i] = sample(data, bits);
      audio.right()[i] = channels == 2 ? sample(data, bits) : audio.left()[i];
    }
    return audio;
  }

  private static float sample(ByteBuffer data, int bits) {
    if (bits == 16) {
      return data.getShort() / 32_768f;
    }
    int low = data.getShort() & 0xffff;
    return ((data.get() << 16) | low) / 8_388_608f;
  }
}
