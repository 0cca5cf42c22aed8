package io.songlens.composer.audio.encode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Writes a song's tags behind the sound of WAV files: the very tag that an MP3 has, in a chunk
 * named "id3 ", where audio editors and players look for it.
 */
public final class WavTagger implements Tagger {
  private static final byte[] CHUNK = "id3 ".getBytes(StandardCharsets.US_ASCII);
  private static final int RIFF_SIZE_AT = 4;
  private static final int DATA_SIZE_AT = 40;
  private static final int HEADER_BYTES = 44;

  @Override
  public byte[] tagged(byte[] untagged, SongTags tags) {
    byte[] tag = Mp3Tagger.tag(tags);
    int soundBytes = paddedEnd(untagged);
    int tagBytes = tag.length + tag.length % 2; // chunks begin at even places
    return sized(
        ByteBuffer.allocate(soundBytes + 8 + tagBytes)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(untagged)
            .position(soundBytes)
            .put(CHUNK)
            .putInt(tag.length)
            .put(tag)
            .array());
  }

  /** Adds the tags to a file of {@link WavEncoder} where it lies; it must not have any yet. */
  public static void tag(Path wav, SongTags tags) throws IOException {
    byte[] tag = Mp3Tagger.tag(tags);
    try (FileChannel file =
        FileChannel.open(wav, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long end = file.size() + file.size() % 2;
      ByteBuffer chunk =
          littleEndian(8 + tag.length + tag.length % 2).put(CHUNK).putInt(tag.length).put(tag);
      write(file, chunk.rewind(), end);
      ByteBuffer size = littleEndian(Integer.BYTES);
      size.putInt(Math.toIntExact(file.size() - RIFF_SIZE_AT - Integer.BYTES));
      write(file, size.rewind(), RIFF_SIZE_AT);
    }
  }

  private static ByteBuffer littleEndian(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static void write(FileChannel file, ByteBuffer bytes, long at) throws IOException {
    while (bytes.hasRemaining()) {
      file.write(bytes, at + bytes.position());
    }
  }

  @Override
  public byte[] untagged(byte[] tagged) {
    return sized(Arrays.copyOf(tagged, paddedEnd(tagged)));
  }

  /** Where the sound ends, by the header that {@link WavEncoder} writes. */
  private static int paddedEnd(byte[] wav) {
    int soundBytes =
        wav.length < HEADER_BYTES
            ? -1
            : ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).getInt(DATA_SIZE_AT);
    if (soundBytes < 0 || soundBytes > wav.length - HEADER_BYTES) {
      throw new IllegalArgumentException("Not a WAV file of this encoder");
    }
    return HEADER_BYTES + soundBytes;
  }

  private static byte[] sized(byte[] wav) {
    ByteBuffer.wrap(wav)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(RIFF_SIZE_AT, wav.length - RIFF_SIZE_AT - Integer.BYTES);
    return wav;
  }
}
