package io.songlens.composer.audio.label;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** The bytes of a sound file, in memory or on disk, read from any place. */
public interface AudioBytes extends Closeable {
  /** How many bytes there are. */
  long size();

  /**
   * A copy of some of them.
   *
   * @throws EOFException if there are not that many from there on
   */
  byte[] read(long at, int count) throws IOException;

  /** Whether these ASCII characters stand there; false beyond the end. */
  default boolean has(long at, String ascii) throws IOException {
    return at >= 0
        && at + ascii.length() <= size()
        && Arrays.equals(read(at, ascii.length()), ascii.getBytes(StandardCharsets.US_ASCII));
  }

  /** The byte there, 0..255. */
  default int at(long at) throws IOException {
    return read(at, 1)[0] & 0xff;
  }

  /** Bytes in memory; the array is not copied. */
  static AudioBytes of(byte[] bytes) {
    return new AudioBytes() {
      @Override
      public long size() {
        return bytes.length;
      }

      @Override
      public byte[] read(long at, int count) throws EOFException {
        if (at < 0 || count < 0 || at + count > bytes.length) {
          throw new EOFException();
        }
        return Arrays.copyOfRange(bytes, (int) at, (int) at + count);
      }

      @Override
      public void close() {}
    };
  }

  /** A file, of the size that it has now; for one thread at a time. */
  static AudioBytes open(Path file) throws IOException {
    return FileBytes.open(file);
  }
}
