package io.songlens.composer.audio.label;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;

/** A file's bytes, read in blocks, since parsers ask for a few at a time. */
final class FileBytes implements AudioBytes {
  private static final int BLOCK = 1 << 16;

  private final FileChannel channel;
  private final long size;
  private byte[] block = {};
  private long blockAt;

  private FileBytes(FileChannel channel, long size) {
    this.channel = channel;
    this.size = size;
  }

  static FileBytes open(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file);
    return new FileBytes(channel, channel.size());
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public byte[] read(long at, int count) throws IOException {
    if (at < 0 || count < 0 || at + count > size) {
      throw new EOFException();
    }
    if (count > BLOCK) {
      return fromFile(at, count);
    }
    if (at < blockAt || at + count > blockAt + block.length) {
      block = fromFile(at, (int) Math.min(BLOCK, size - at));
      blockAt = at;
    }
    int from = (int) (at - blockAt);
    return Arrays.copyOfRange(block, from, from + count);
  }

  private byte[] fromFile(long at, int count) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(count);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, at + bytes.position()) < 0) {
        throw new EOFException(); // somebody cuts the file while it is read
      }
    }
    return bytes.array();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
