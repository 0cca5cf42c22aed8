package io.songlens.storage.filesystem;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Lets one writer at a time, of all threads and processes, move content and description into place,
 * so that they are always of one object.
 */
final class PutLock {
  /** A process may lock a file only once. */
  private static final Object OWN_PROCESS = new Object();

  private final Path file;

  /**
   * @param file an empty file, made if absent
   */
  PutLock(Path file) {
    this.file = file;
  }

  /** What is done alone. */
  interface Moves {
    void move() throws IOException;
  }

  void alone(Moves moves) throws IOException {
    synchronized (OWN_PROCESS) {
      try (FileChannel channel =
              FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        if (lock.isValid()) {
          moves.move();
        }
      }
    }
  }
}
