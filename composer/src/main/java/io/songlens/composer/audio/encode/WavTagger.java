package io.songlens.composer.audio.encode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Adds a song's tags to a WAV file: the ID3v2.4 tag that MP3 files have, in a chunk "id3 " behind
 * the sound, where tag editors and players look for it. Other readers skip the chunk.
 */
public final class WavTagger {
  private static final int CHUNK_HEADER = 8;
  private static final int RIFF_SIZE_AT = 4;

  private WavTagger() {}

  /** Adds the tags to a file of {@link WavEncoder}, which must not have any yet. */
  public static void tag(Path wav, SongTags tags) throws IOException {
    byte[] tag = Mp3Tagger.tag(tags);
    try (FileChannel file =
        FileChannel.open(wav, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long end = file.size() + file.size() % 2; // chunks begin at even places
      ByteBuffer chunk =
          littleEndian(CHUNK_HEADER + tag.length + tag.length % 2)
              .put("id3 ".getBytes(StandardCharsets.US_ASCII))
              .putInt(tag.length)
              .put(tag)
              .rewind();
      write(file, chunk, end);
      ByteBuffer riffSize = littleEndian(Integer.BYTES);
      riffSize.putInt(Math.toIntExact(file.size() - CHUNK_HEADER)).rewind();
      write(file, riffSize, RIFF_SIZE_AT);
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
}
