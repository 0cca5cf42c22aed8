package io.songlens.composer.audio.label;

import io.songlens.composer.audio.encode.SoundFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * MP3: the sound is every byte between the tags. In front of it may stand ID3v2 tags and zeros,
 * behind it ID3v1, APEv2, Lyrics3 and appended ID3v2 tags.
 */
final class Mp3File {
  private static final int MOST_TAGS = 16;
  private static final int MOST_PADDING = 1 << 16;
  private static final int ID3V1 = 128;
  private static final int ENHANCED_ID3V1 = 227;
  private static final int APE_FOOTER = 32;

  private Mp3File() {}

  static SoundFile read(AudioBytes bytes, Id3.Leading tags) throws IOException {
    long start = tags.end();
    long latest = Math.min(bytes.size(), start + MOST_PADDING);
    while (start < latest && bytes.at(start) == 0) {
      start++;
    }
    if (!isFrame(bytes, start)) {
      throw new UnreadableSoundException("The file is no MP3, FLAC, Opus or WAV sound.");
    }
    long end = bytes.size();
    for (int i = 0; i < MOST_TAGS; i++) {
      long tag = trailingTag(bytes, end);
      if (tag == 0 || end - tag < start) {
        break;
      }
      end -= tag;
    }
    String hash = new SoundDigest().add(bytes, start, end).hex();
    return new SoundFile(SoundFormat.MP3, hash, tags.fields());
  }

  /** Eleven set bits, a version and a rate that exist, layer III. */
  private static boolean isFrame(AudioBytes bytes, long at) throws IOException {
    if (at + 4 > bytes.size()) {
      return false;
    }
    byte[] header = bytes.read(at, 4);
    return (header[0] & 0xff) == 0xff
        && (header[1] & 0xe6) == 0xe2
        && (header[1] & 0x18) != 0x08
        && (header[2] & 0xf0) != 0xf0
        && (header[2] & 0x0c) != 0x0c;
  }

  /** The length of the tag that ends there, 0 if none does. */
  private static long trailingTag(AudioBytes bytes, long end) throws IOException {
    if (bytes.has(end - ID3V1, "TAG")) {
      return bytes.has(end - ID3V1 - ENHANCED_ID3V1, "TAG+") ? ID3V1 + ENHANCED_ID3V1 : ID3V1;
    }
    if (bytes.has(end - APE_FOOTER, "APETAGEX")) {
      ByteBuffer footer =
          ByteBuffer.wrap(bytes.read(end - APE_FOOTER, APE_FOOTER)).order(ByteOrder.LITTLE_ENDIAN);
      long length = Math.max(APE_FOOTER, footer.getInt(12) & 0xffffffffL);
      boolean hasHeader = footer.getInt(20) < 0;
      return length + (hasHeader ? APE_FOOTER : 0);
    }
    if (bytes.has(end - 9, "LYRICS200") && end >= 15) {
      String digits = new String(bytes.read(end - 15, 6), StandardCharsets.US_ASCII);
      return digits.matches("[0-9]{6}") ? Long.parseLong(digits) + 15 : 0;
    }
    if (bytes.has(end - 10, "3DI")) {
      return 20L + Id3.syncSafe(ByteBuffer.wrap(bytes.read(end - 4, 4)).getInt());
    }
    return 0;
  }
}
