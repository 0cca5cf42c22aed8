package io.songlens.composer.audio.encode;

import io.songlens.composer.audio.StereoAudio;
import io.songlens.composer.song.SongPlan;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * Reads FLAC files (RFC 9639) in stereo at 48 kHz back into sound, such as {@link FlacEncoder}
 * writes. The file's own MD5 of its samples is checked, so what comes back is what went in.
 */
public final class FlacReader {
  private static final int LEFT_SIDE = 8;
  private static final int SIDE_RIGHT = 9;
  private static final int MID_SIDE = 10;

  private final BitReader in;
  private final int bits;
  private final MessageDigest md5;
  private int[] left = {};
  private int[] right = {};

  private FlacReader(BitReader in, int bits) {
    this.in = in;
    this.bits = bits;
    try {
      this.md5 = MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has MD5", e);
    }
  }

  /**
   * Reads a whole file.
   *
   * @throws IOException if it is no such file, or not intact
   */
  public static StereoAudio read(byte[] flac) throws IOException {
    try {
      return readIntact(flac);
    } catch (IndexOutOfBoundsException e) {
      throw new IOException("The FLAC file is cut short", e);
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static StereoAudio readIntact(byte[] flac) throws IOException {
    byte[] info = FlacBlocks.streamInfo(flac);
    BitReader header = new BitReader(info, 10);
    int rate = header.unsigned(20);
    int channels = header.unsigned(3) + 1;
    int bits = header.unsigned(5) + 1;
    int frames = header.unsigned(4) == 0 ? header.unsigned(32) : -1;
    if (rate != SongPlan.SAMPLE_RATE_HZ || channels != 2 || bits > 24 || frames < 0) {
      throw new IOException(
          "Only FLAC in stereo at 48 kHz with up to 24 bits is read, not %d channels, %d Hz, %d bits"
              .formatted(channels, rate, bits));
    }
    FlacReader reader = new FlacReader(new BitReader(flac, FlacBlocks.framesAt(flac)), bits);
    StereoAudio audio = StereoAudio.silence(frames);
    for (int at = 0; at < frames; ) {
      at += reader.readFrame(audio, at);
    }
    if (!Arrays.equals(reader.md5.digest(), Arrays.copyOfRange(info, 18, 34))) {
      throw new IOException("The FLAC file is damaged: its samples are not those it was made of");
    }
    return audio;
  }

  private int readFrame(StereoAudio audio, int at) throws IOException {
    if (in.unsigned(14) != 0x3ffe) {
      throw new IOException("The FLAC file is damaged: a frame does not begin where it should");
    }
    in.unsigned(2);
    int sizeCode = in.unsigned(4);
    int rateCode = in.unsigned(4);
    int assignment = in.unsigned(4);
    in.unsigned(4);
    skipNumber();
    int count = blockSize(sizeCode);
    if (rateCode >= 12) {
      in.unsigned(rateCode == 12 ? 8 : 16);
    }
    in.unsigned(8); // the header's check sum; the MD5 covers more
    if (left.length < count) {
      left = new int[count];
      right = new int[count];
    }
    FlacSubframe.read(in, left, count, bits + (assignment == SIDE_RIGHT ? 1 : 0));
    boolean rightIsSide = assignment == LEFT_SIDE || assignment == MID_SIDE;
    FlacSubframe.read(in, right, count, bits + (rightIsSide ? 1 : 0));
    in.align();
    in.unsigned(16);
    join(assignment, count);
    put(audio, at, count);
    return count;
  }

  /** The frame's number, in as many bytes as its first tells (as UTF-8 does). */
  private void skipNumber() {
    int first = in.unsigned(8);
    int more = Integer.numberOfLeadingZeros(~(first << 24)) - 1;
    for (int i = 0; i < more; i++) {
      in.unsigned(8);
    }
  }

  private int blockSize(int code) {
    return switch (code) {
      case 1 -> 192;
      case 2, 3, 4, 5 -> 144 << code;
      case 6 -> in.unsigned(8) + 1;
      case 7 -> in.unsigned(16) + 1;
      default -> 1 << code;
    };
  }

  private void join(int assignment, int count) {
    for (int i = 0; i < count; i++) {
      switch (assignment) {
        case LEFT_SIDE -> right[i] = left[i] - right[i];
        case SIDE_RIGHT -> left[i] += right[i];
        case MID_SIDE -> {
          int side = right[i];
          int sum = (left[i] << 1) | (side & 1);
          left[i] = (sum + side) >> 1;
          right[i] = (sum - side) >> 1;
        }
        default -> {}
      }
    }
  }

  private void put(StereoAudio audio, int at, int count) {
    int sampleBytes = (bits + 7) / 8;
    byte[] little = new byte[count * 2 * sampleBytes];
    int byteAt = 0;
    float step = 1f / (1 << (bits - 1));
    for (int i = 0; i < count; i++) {
      audio.left()[at + i] = left[i] * step;
      audio.right()[at + i] = right[i] * step;
      for (int shift = 0; shift < 8 * sampleBytes; shift += 8) {
        little[byteAt + shift / 8] = (byte) (left[i] >> shift);
        little[byteAt + sampleBytes + shift / 8] = (byte) (right[i] >> shift);
      }
      byteAt += 2 * sampleBytes;
    }
    md5.update(little);
  }
}
