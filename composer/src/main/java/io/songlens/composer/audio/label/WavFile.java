package io.songlens.composer.audio.label;

import io.songlens.composer.audio.encode.SoundFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * WAV: the sound is the data chunk, and the format chunk that says how to play it. Labels are an
 * ID3v2 tag in a chunk of its own, "id3 ", as tag editors write it.
 */
final class WavFile {
  private static final int MOST_CHUNKS = 1024;
  private static final int MOST_FORMAT_BYTES = 40;

  private WavFile() {}

  static SoundFile read(AudioBytes bytes, long start) throws IOException {
    Map<String, String> fields = Map.of();
    SoundDigest digest = new SoundDigest();
    boolean sound = false;
    long at = start + 12;
    for (int chunk = 0; chunk < MOST_CHUNKS && at + 8 <= bytes.size(); chunk++) {
      String id = new String(bytes.read(at, 4), StandardCharsets.ISO_8859_1);
      long length = littleEndian(bytes.read(at + 4, 4));
      long body = at + 8;
      if (body + length > bytes.size()) {
        throw new UnreadableSoundException("The WAV file is cut short.");
      }
      switch (id) {
        case "fmt " -> digest.add(bytes.read(body, (int) Math.min(MOST_FORMAT_BYTES, length)));
        case "data" -> {
          digest.add(bytes, body, body + length);
          sound = true;
        }
        case "id3 ", "ID3 " -> fields = fields.isEmpty() ? Id3.fields(bytes, body) : fields;
        default -> {}
      }
      at = body + length + length % 2;
    }
    if (!sound) {
      throw new UnreadableSoundException("The WAV file has no sound.");
    }
    return new SoundFile(SoundFormat.WAV, digest.hex(), fields);
  }

  private static long littleEndian(byte[] four) {
    return ByteBuffer.wrap(four).order(ByteOrder.LITTLE_ENDIAN).getInt() & 0xffffffffL;
  }
}
