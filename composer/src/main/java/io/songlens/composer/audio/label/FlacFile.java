package io.songlens.composer.audio.label;

import io.songlens.composer.audio.encode.SoundFormat;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;

/**
 * FLAC (RFC 9639): the sound is every frame behind the metadata blocks, and what STREAMINFO says of
 * how to play them: sample rate, channels, bits and number of samples.
 */
final class FlacFile {
  private static final int STREAMINFO = 0;
  private static final int STREAMINFO_BYTES = 34;
  private static final int COMMENTS = 4;
  private static final int MOST_BLOCKS = 1024;

  private FlacFile() {}

  static SoundFile read(AudioBytes bytes, long start) throws IOException {
    Map<String, String> fields = Map.of();
    SoundDigest digest = new SoundDigest();
    long at = start + 4;
    boolean last = false;
    for (int block = 0; !last; block++) {
      byte[] header = bytes.read(at, 4);
      last = header[0] < 0;
      int type = header[0] & 0x7f;
      int length = ((header[1] & 0xff) << 16) | ((header[2] & 0xff) << 8) | (header[3] & 0xff);
      if (block >= MOST_BLOCKS || (block == 0) != (type == STREAMINFO)) {
        throw new UnreadableSoundException("The FLAC file's metadata makes no sense.");
      }
      if (type == STREAMINFO) {
        digest.add(Arrays.copyOfRange(bytes.read(at + 4, STREAMINFO_BYTES), 10, 18));
      } else if (type == COMMENTS && fields.isEmpty()) {
        fields = VorbisComments.fields(bytes.read(at + 4, length), 0);
      }
      at += 4 + length;
    }
    if (bytes.at(at) != 0xff) {
      throw new UnreadableSoundException("The FLAC file has no sound.");
    }
    return new SoundFile(SoundFormat.FLAC, digest.add(bytes, at, bytes.size()).hex(), fields);
  }
}
