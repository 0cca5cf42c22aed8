package io.songlens.composer.audio.encode;

import java.util.Arrays;
import net.sourceforge.javaflacencoder.FLACOutputStream;

/** Takes a FLAC file in memory: the encoder comes back to the header when all else is written. */
final class FlacMemory implements FLACOutputStream {
  private byte[] bytes;
  private int position;
  private int size;

  FlacMemory(int expectedSize) {
    bytes = new byte[Math.max(64, expectedSize)];
  }

  @Override
  public int write(byte[] data, int offset, int count) {
    int end = Math.addExact(position, count);
    if (end > bytes.length) {
      bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(end, 2L * size)));
    }
    System.arraycopy(data, offset, bytes, position, count);
    position = end;
    size = Math.max(size, end);
    return count;
  }

  @Override
  public void write(byte data) {
    write(new byte[] {data}, 0, 1);
  }

  @Override
  public long seek(long to) {
    position = Math.toIntExact(to);
    return to;
  }

  @Override
  public boolean canSeek() {
    return true;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public long getPos() {
    return position;
  }

  byte[] written() {
    return Arrays.copyOf(bytes, size);
  }
}
